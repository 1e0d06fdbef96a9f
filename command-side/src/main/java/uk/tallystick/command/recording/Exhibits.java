package uk.tallystick.command.recording;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that stand beside the log. */
@Component
class Exhibits {

    private final JdbcTemplate jdbc;

    Exhibits(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The exhibits about a subject by their text. */
    Map<String, Exhibit> about(String subject) {
        var found = new HashMap<String, Exhibit>();
        jdbc.query(
                "SELECT text, digest, length, media_type FROM log.exhibit WHERE subject = ?",
                row -> {
                    found.put(
                            row.getString(1),
                            new Exhibit(row.getString(2), row.getInt(3), row.getString(4)));
                },
                subject);
        return found;
    }

    void store(List<NewExhibit> exhibits) {
        jdbc.batchUpdate(
                """
                INSERT INTO log.exhibit (digest, subject, media_type, length, text, disclosure)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                exhibits.stream()
                        .map(e ->
                                new Object[] {
                                    e.exhibit().digest(),
                                    e.subject(),
                                    e.exhibit().mediaType(),
                                    e.exhibit().length(),
                                    e.text(),
                                    e.disclosure().text()
                                })
                        .toList());
    }
}
