package uk.tallystick.command.body;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.log.EventNames;

import java.time.LocalDate;
import java.util.Set;

/**
 * No new thing of a body comes into being once its functions have gone; what is on record goes on.
 * History from before that day may still be imported.
 */
@Component
class WhenBodyAnswersForNothingThenNothingBegins implements InTransaction {

    /** Things of no body, the body itself, and what only adds to things that are there. */
    private static final Set<String> ALWAYS = Set.of("body", "person", "visibility", "exhibit");

    private final JdbcTemplate jdbc;

    WhenBodyAnswersForNothingThenNothingBegins(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(Fact fact, DomainEventMessage<?> event) {
        if (event.getSequenceNumber() == 0 && !ALWAYS.contains(Ids.kindOf(fact.id()))) {
            refuseIfGone(fact, Ids.body(Ids.bodyOf(fact.id())));
        }
    }

    /** Whoever begins something at the same moment has either done so before, or sees it. */
    @EventHandler
    void on(BodyEvent event) {
        if (event instanceof FunctionsTransferred || event instanceof BodyAbolished) {
            jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> {}, event.id());
        }
    }

    private void refuseIfGone(Fact fact, String body) {
        jdbc.query("SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))", _ -> {}, body);
        jdbc
                .queryForList(
                        """
                        SELECT payload ->> 'effectiveOn' FROM log.event_json
                        WHERE aggregate_id = ? AND type IN (?, ?) ORDER BY sequence LIMIT 1
                        """,
                        String.class,
                        body,
                        EventNames.nameOf(FunctionsTransferred.class),
                        EventNames.nameOf(BodyAbolished.class))
                .stream()
                .map(LocalDate::parse)
                .filter(gone -> fact.stated() == null || fact.effectiveOn().isAfter(gone))
                .findFirst()
                .ifPresent(gone -> {
                    throw new NotPossible(
                            "this body answers for nothing any more since "
                                    + gone
                                    + ", so nothing new begins on it; possible: what is under way"
                                    + " can be ended");
                });
    }
}
