package uk.tallystick.command.lifecycle;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.decision.DecisionEvent.DecisionSuperseded;
import uk.tallystick.events.log.EventNames;

/**
 * Nothing goes on in a thing that has itself gone on in another: of imported history, at least not
 * in a circle.
 */
@Component
class WhenOneTakesAnothersPlaceThenItIsStillThere implements InTransaction {

    private static final String[] ENDS = {
        EventNames.nameOf(ActionMerged.class),
        EventNames.nameOf(ActionCarriedForward.class),
        EventNames.nameOf(DecisionSuperseded.class)
    };

    private final JdbcTemplate jdbc;

    WhenOneTakesAnothersPlaceThenItIsStillThere(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ActionMerged merged) {
        check(merged, "into", merged.into());
    }

    @EventHandler
    void on(ActionCarriedForward carried) {
        check(carried, "into", carried.into());
    }

    @EventHandler
    void on(DecisionSuperseded superseded) {
        check(superseded, "by", superseded.by());
    }

    /** Two that go on in each other at the same moment do so one after the other. */
    private void check(Fact fact, String field, String code) {
        var body = Ids.bodyOf(fact.id());
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 1))",
                _ -> {},
                Ids.kindOf(fact.id()) + ":" + body);
        var chain =
                jdbc.queryForList(
                        """
                        WITH RECURSIVE further (id) AS (
                            SELECT ?::text
                            UNION
                            SELECT regexp_replace(e.aggregate_id, '[^:]+$', '')
                                   || coalesce(e.payload ->> 'into', e.payload ->> 'by')
                            FROM further JOIN log.event_json e ON e.aggregate_id = further.id AND e.type = ANY (?))
                        SELECT id FROM further
                        """,
                        String.class,
                        Ids.of(Ids.kindOf(fact.id()), body, code),
                        ENDS);
        if (chain.contains(fact.id())) {
            throw new Invalid(field, code + " goes on in this one itself");
        }
        if (chain.size() > 1 && fact.stated() == null) {
            throw new Invalid(field, code + " has gone on in another, " + Ids.codeOf(chain.get(1)));
        }
    }
}
