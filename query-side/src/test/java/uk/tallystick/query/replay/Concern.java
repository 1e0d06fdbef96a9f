package uk.tallystick.query.replay;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionDeferred;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.time.LocalDate;
import java.util.List;

/** A scrutiny, what was decided because of it, and what was done because of that. */
final class Concern {

    static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    final String body;
    final String scrutiny;
    final String decision;
    final String action;
    private final QuerySide side;

    Concern(QuerySide side, String body) {
        this.side = side;
        this.body = body;
        this.scrutiny = Ids.of("scrutiny", body, "S1");
        this.decision = Ids.of("decision", body, "D1");
        this.action = Ids.of("action", body, "A1");
        side.log.body(body);
    }

    Commit asked() {
        return side.log.append(
                new ScrutinyScheduled(
                        scrutiny,
                        side.log.label(body, "Accountability board"),
                        side.log.words(body, "Repeat victims"),
                        DAY,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        DAY,
                        null));
    }

    Commit proposed(Commit because) {
        return side.log.appendBecause(
                because,
                new DecisionProposed(
                        decision,
                        null,
                        side.log.words(body, "Fund caseworkers"),
                        Classification.PUBLIC,
                        null,
                        null,
                        List.of(),
                        new Origin(scrutiny, null, null),
                        DAY.plusDays(1),
                        null));
    }

    Commit deferred(String reason) {
        return side.log.append(
                new DecisionDeferred(
                        decision, null, side.log.words(body, reason), DAY.plusDays(2), null));
    }

    Commit added(@Nullable Stated stated) {
        return side.log.append(addition(stated));
    }

    Commit added(Commit because) {
        return side.log.appendBecause(because, addition(null));
    }

    private ActionAdded addition(@Nullable Stated stated) {
        return new ActionAdded(
                action,
                side.log.words(body, "Recruit caseworkers"),
                ActionStatus.AGREED,
                null,
                null,
                side.log.words(body, "Head of victims"),
                List.of("P1"),
                null,
                null,
                null,
                DAY,
                stated);
    }

    Commit moved(ActionStatus status, @Nullable Rag rag, @Nullable String comment, LocalDate on) {
        return side.log.append(
                new ActionStatusChanged(
                        action,
                        status,
                        rag,
                        comment == null ? null : side.log.words(body, comment),
                        on,
                        null));
    }

    /** Of which the public is not told. */
    Commit assigned(String person) {
        return side.log.append(new ActionAssigned(action, person, DAY, null));
    }

    Commit publicised(String id) {
        return side.log.append(
                new VisibilitySet(
                        Ids.visibility(id),
                        id,
                        Visibility.PUBLIC,
                        null,
                        null,
                        null,
                        null,
                        DAY,
                        null));
    }

    /**
     * The scrutiny, the decision because of it, the action because of that, and what it came to.
     */
    Commit told() {
        added(proposed(asked()));
        deferred("Wait for the grant");
        return moved(ActionStatus.IN_PROGRESS, Rag.AMBER, "Two of <four> are in post", DAY);
    }
}
