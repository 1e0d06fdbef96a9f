package uk.tallystick.command.body;

import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.body.BodyState.NotRegistered;
import uk.tallystick.command.body.BodyState.Registered;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;

import java.util.List;

/** What may happen to a body. */
final class BodyDecider {

    private BodyDecider() {}

    static List<BodyEvent> decide(BodyState state, BodyCommand command) {
        return switch (command) {
            case RegisterBody c -> register(state, c);
        };
    }

    static BodyState evolve(BodyState state, BodyEvent event) {
        return switch (event) {
            case BodyRegistered registered -> new Registered(registered);
            default -> state;
        };
    }

    private static List<BodyEvent> register(BodyState state, RegisterBody c) {
        var registered =
                new BodyRegistered(
                        c.id(), c.name(), c.kind(), c.area(), c.effectiveOn(), c.stated());
        return switch (state) {
            case NotRegistered() -> List.of(registered);
            case Registered(var facts) when facts.equals(registered) -> List.of();
            case Registered _ -> throw new NotPossible("a body with this id is on record already");
        };
    }
}
