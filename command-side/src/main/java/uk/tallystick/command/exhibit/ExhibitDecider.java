package uk.tallystick.command.exhibit;

import uk.tallystick.command.exhibit.ExhibitCommand.FileExhibit;
import uk.tallystick.command.exhibit.ExhibitState.Filed;
import uk.tallystick.command.exhibit.ExhibitState.NotFiled;
import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.exhibit.ExhibitEvent;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.exhibit.ExhibitStatus;

import java.util.List;

/** What may happen to a file: it is put beside a thing, and stays. */
final class ExhibitDecider {

    static final Lifecycle LIFECYCLE = Lifecycle.of("exhibit").in(ExhibitStatus.FILED);

    private ExhibitDecider() {}

    static List<ExhibitEvent> decide(ExhibitState state, ExhibitCommand command) {
        return switch (command) {
            case FileExhibit c -> file(state, c);
        };
    }

    static ExhibitState evolve(ExhibitState state, ExhibitEvent event) {
        return switch (event) {
            case ExhibitFiled filed -> new Filed(filed);
        };
    }

    private static List<ExhibitEvent> file(ExhibitState state, FileExhibit c) {
        var filed =
                new ExhibitFiled(
                        c.id(),
                        c.about(),
                        c.kind(),
                        c.title(),
                        c.fileName(),
                        c.content(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotFiled() -> List.of(filed);
            case Filed(var facts) when facts.equals(filed) -> List.of();
            case Filed _ -> throw new NotPossible("a file with this code is on record already");
        };
    }
}
