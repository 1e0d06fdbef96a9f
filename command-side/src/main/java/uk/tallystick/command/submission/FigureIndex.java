package uk.tallystick.command.submission;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;

import java.util.List;

/** Which rounds hold a figure. */
@Component
class FigureIndex {

    private final JdbcTemplate jdbc;

    FigureIndex(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> submissionsWith(String body, FigureKey figure) {
        return jdbc.query(
                """
                SELECT submission FROM command.figure WHERE body = ? AND kpi = ? AND breakdown = ? AND period = ?
                ORDER BY submission
                """,
                (row, _) -> row.getString(1),
                body,
                figure.kpi(),
                figure.breakdown(),
                figure.period().code());
    }

    void add(String body, String submission, List<Measurement> measurements) {
        jdbc.batchUpdate(
                """
                INSERT INTO command.figure (body, kpi, breakdown, period, submission) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                measurements.stream()
                        .map(m ->
                                new Object[] {
                                    body,
                                    m.figure().kpi(),
                                    m.figure().breakdown(),
                                    m.figure().period().code(),
                                    submission
                                })
                        .toList());
    }
}
