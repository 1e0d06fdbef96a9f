package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.NewExhibit.File;
import uk.tallystick.command.recording.NewExhibit.Text;
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
                "SELECT text, digest, length, media_type FROM log.exhibit"
                        + " WHERE subject = ? AND text IS NOT NULL",
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
                INSERT INTO log.exhibit (digest, subject, media_type, length, text, content, disclosure)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                exhibits.stream()
                        .map(e ->
                                new @Nullable Object[] {
                                    e.exhibit().digest(),
                                    e.subject(),
                                    e.exhibit().mediaType(),
                                    e.exhibit().length(),
                                    e.content() instanceof Text(var text) ? text : null,
                                    e.content() instanceof File file ? file.bytes() : null,
                                    e.disclosure().text()
                                })
                        .toList());
    }
}
