package uk.tallystick.command.clock;

import static java.util.stream.Collectors.toMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.command.clock.WhenDue.Passed;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Looks once at all clocks, and puts on record which have run out. */
@Component
class Tick {

    private static final Logger LOG = LoggerFactory.getLogger(Tick.class);
    private static final String PROGRAM = "system:clock";

    private final Map<String, WhenDue> handlers;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Acts acts;
    private final Recorder recorder;

    Tick(
            List<WhenDue> handlers,
            @Qualifier("commandJdbc") JdbcTemplate jdbc,
            @Qualifier("commandTransactions") PlatformTransactionManager transactions,
            Acts acts,
            Recorder recorder) {
        this.handlers = handlers.stream().collect(toMap(WhenDue::clock, handler -> handler));
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.acts = acts;
        this.recorder = recorder;
    }

    private record Due(String subject, String clock, LocalDate on, String armedBy) {

        String kind() {
            return clock.replaceFirst("~.*", "");
        }

        Passed passed() {
            return new Passed(subject, clock.substring(kind().length()).replaceFirst("^~", ""), on);
        }
    }

    /** A day has passed when the next has begun in London. One clock that fails stops no other. */
    void tick() {
        for (var due : passed(acts.ofProgram(PROGRAM).today())) {
            try {
                transaction.executeWithoutResult(_ -> runOut(due));
            } catch (RuntimeException e) {
                LOG.warn("{} of {} stays due, to be tried again", due.clock(), due.subject(), e);
            }
        }
    }

    private List<Due> passed(LocalDate today) {
        return jdbc.query(
                """
                SELECT subject, clock, due_on, armed_by FROM command.due
                WHERE due_on < ? AND split_part(clock, '~', 1) = ANY (?)
                ORDER BY due_on, subject
                """,
                (row, _) ->
                        new Due(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)),
                today,
                handlers.keySet().toArray(String[]::new));
    }

    /**
     * The event and the end of the row are one transaction. Another program that ticks is kept out
     * by a lock of its own: whoever hands in what was owed writes the event before the row too, and
     * a lock on the row would have them wait for each other. A clock that was set anew meanwhile,
     * be it to the same day, goes on.
     */
    private void runOut(Due due) {
        var handler = handlers.get(due.kind());
        if (handler == null || !isOurs(due) || !isStillThere(due)) {
            return;
        }
        var act = acts.ofProgram(PROGRAM).because(due.armedBy());
        recorder.record(act, handler.command(due.passed()));
        jdbc.update(
                "DELETE FROM command.due WHERE subject = ? AND clock = ? AND due_on = ? AND"
                        + " armed_by = ?",
                due.subject(),
                due.clock(),
                due.on(),
                due.armedBy());
    }

    private boolean isOurs(Due due) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        Boolean.class,
                        "due " + due.clock() + " " + due.subject()));
    }

    private boolean isStillThere(Due due) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM command.due WHERE subject = ? AND clock = ? AND due_on = ?"
                                + " AND armed_by = ?",
                        Integer.class,
                        due.subject(),
                        due.clock(),
                        due.on(),
                        due.armedBy())
                .isEmpty();
    }
}
