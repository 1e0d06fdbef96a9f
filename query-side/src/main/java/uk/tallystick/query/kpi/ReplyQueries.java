package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what the force replied; the projection {@code submission}. */
@Component
class ReplyQueries {

    private static final String SELECT =
            """
            SELECT r.submission, r.reply, r.kpi, r.breakdown, r.period, r.kind, r.value, %s AS text, r.late, r.effective_from,
                   EXISTS (SELECT FROM seen_by_all v WHERE v.subject = r.submission)
                   AND EXISTS (SELECT FROM seen_by_all v WHERE v.subject = r.kpi)
                   AND (NOT r.late OR EXISTS (SELECT FROM seen_by_all v
                                              WHERE v.subject = r.submission || '~reply~' || r.reply)) AS published, %s
            FROM submission_reply r WHERE %s AND r.kpi IN (:kpis) ORDER BY r.from_pos
            """
                    .formatted(Words.text("r.text"), Provenance.columns("r"), View.known("r"));

    private record Beside(String figure, Reply reply) {}

    /** These figures, each with the replies to it. */
    List<Figure> beside(View view, String body, List<Figure> figures) {
        if (figures.isEmpty()) {
            return figures;
        }
        var kpis =
                figures.stream()
                        .map(figure -> Ids.of("kpi", body, figure.kpi()))
                        .distinct()
                        .toList();
        var replies = replies(view, kpis);
        return figures.stream()
                .map(figure -> figure.with(replies.getOrDefault(key(body, figure), List.of())))
                .toList();
    }

    private static String key(String body, Figure figure) {
        return String.join(
                "/",
                Ids.of("submission", body, figure.submission()),
                Ids.of("kpi", body, figure.kpi()),
                figure.breakdown(),
                figure.period().code());
    }

    private static Map<String, List<Reply>> replies(View view, Collection<String> kpis) {
        return view.sql(SELECT).param("kpis", kpis).query(ReplyQueries::beside).list().stream()
                .collect(
                        Collectors.groupingBy(
                                Beside::figure,
                                Collectors.mapping(Beside::reply, Collectors.toList())));
    }

    private static Beside beside(ResultSet result, int number) throws SQLException {
        var row = new Row(result);
        return new Beside(
                String.join(
                        "/",
                        row.text("submission"),
                        row.text("kpi"),
                        row.text("breakdown"),
                        row.text("period")),
                new Reply(
                        row.text("reply"),
                        row.code(ReplyKind.class, "kind"),
                        result.getBigDecimal("value"),
                        result.getString("text"),
                        result.getObject("effective_from", LocalDate.class),
                        result.getBoolean("late"),
                        result.getBoolean("published"),
                        Provenance.of(result)));
    }
}
