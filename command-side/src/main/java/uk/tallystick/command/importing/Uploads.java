package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.Act;
import uk.tallystick.command.submission.RoundId;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Files between being looked at and being recorded: each is its sender's alone, for an hour. */
@Component
public class Uploads {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Uploads(@Qualifier("commandJdbc") JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that is kept. */
    public static final class Upload {

        private final String id;
        private final String name;
        private final byte[] content;

        private Upload(String id, String name, byte[] content) {
            this.id = id;
            this.name = name;
            this.content = content;
        }

        public String id() {
            return id;
        }

        public String name() {
            return name;
        }

        /** Its bytes, which nobody changes. */
        public byte[] content() {
            return content;
        }
    }

    /** Keeps a file, and none of the same person's for the same round besides. */
    public Upload keep(Act act, RoundId round, String name, byte[] content) {
        jdbc.update(
                "DELETE FROM command.upload WHERE person = ? AND submission = ?",
                act.actor(),
                round.id());
        var id = act.newCode();
        jdbc.update(
                """
                INSERT INTO command.upload (id, person, submission, name, content, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                id,
                act.actor(),
                round.id(),
                name,
                content,
                Timestamp.from(clock.instant().plus(KEPT)));
        return new Upload(id, name, content);
    }

    /** A file that was kept for this person and round, if it still is. */
    public @Nullable Upload kept(Act act, RoundId round, String id) {
        return jdbc
                .query(
                        """
                        SELECT id, name, content FROM command.upload
                        WHERE id = ? AND person = ? AND submission = ? AND expires_at > ?
                        """,
                        (row, _) -> new Upload(row.getString(1), row.getString(2), row.getBytes(3)),
                        id,
                        act.actor(),
                        round.id(),
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    public void forget(Upload upload) {
        jdbc.update("DELETE FROM command.upload WHERE id = ?", upload.id);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forgetExpired() {
        jdbc.update(
                "DELETE FROM command.upload WHERE expires_at <= ?",
                Timestamp.from(clock.instant()));
    }
}
