package uk.tallystick.command.visibility;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.visibility.VisibilityCommand.SetVisibility;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;

import java.util.ArrayList;
import java.util.List;

/** What it takes to withhold, restrict or open a thing. */
final class VisibilityDecider {

    static final Lifecycle LIFECYCLE =
            Lifecycle.of("visibility")
                    .in(Visibility.PUBLIC, SetVisibility.class)
                    .in(Visibility.INTERNAL, SetVisibility.class)
                    .in(Visibility.RESTRICTED, SetVisibility.class);

    private VisibilityDecider() {}

    static List<VisibilityEvent> decide(VisibilityState state, VisibilityCommand command) {
        return switch (command) {
            case SetVisibility c -> set(state, c);
        };
    }

    static VisibilityState evolve(VisibilityState state, VisibilityEvent event) {
        return switch (event) {
            case VisibilitySet set -> new VisibilityState.Set(set);
        };
    }

    private static List<VisibilityEvent> set(VisibilityState state, SetVisibility c) {
        var problems = problems(c);
        if (c.visibility() == Visibility.PUBLIC
                && c.reason() == null
                && state instanceof VisibilityState.Set(var stands)
                && stands.visibility() == Visibility.RESTRICTED) {
            problems.add(new Problem("reason", "must say why it is restricted no longer"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        var set =
                new VisibilitySet(
                        c.id(),
                        c.subject(),
                        c.visibility(),
                        c.exemption(),
                        c.publicInterest(),
                        c.reviewOn(),
                        c.reason(),
                        c.effectiveOn(),
                        c.stated());
        return state instanceof VisibilityState.Set(var latest) && same(latest, set)
                ? List.of()
                : List.of(set);
    }

    /** The same on another day changes nothing. */
    private static boolean same(VisibilitySet one, VisibilitySet other) {
        return new VisibilitySet(
                        other.id(),
                        other.subject(),
                        other.visibility(),
                        other.exemption(),
                        other.publicInterest(),
                        other.reviewOn(),
                        other.reason(),
                        one.effectiveOn(),
                        one.stated())
                .equals(one);
    }

    private static List<Problem> problems(SetVisibility c) {
        List<Problem> problems = new ArrayList<>();
        switch (c.visibility()) {
            case PUBLIC -> {
                absent(problems, "exemption", c.exemption());
                absent(problems, "publicInterestTest", c.publicInterest());
                absent(problems, "reviewOn", c.reviewOn());
            }
            case INTERNAL -> present(problems, "reason", c.reason(), "why it is withheld");
            case RESTRICTED -> {
                present(problems, "exemption", c.exemption(), "the ground in law");
                present(problems, "publicInterestTest", c.publicInterest(), "the test as made");
                present(problems, "reviewOn", c.reviewOn(), "when it is looked at again");
                if (c.reviewOn() != null && !c.reviewOn().isAfter(c.effectiveOn())) {
                    problems.add(new Problem("reviewOn", "is not after " + c.effectiveOn()));
                }
            }
        }
        return problems;
    }

    private static void present(
            List<Problem> problems, String field, @Nullable Object value, String what) {
        if (value == null) {
            problems.add(new Problem(field, "must say " + what));
        }
    }

    private static void absent(List<Problem> problems, String field, @Nullable Object value) {
        if (value != null) {
            problems.add(new Problem(field, "is not for what everybody may see"));
        }
    }
}
