package uk.tallystick.command.lifecycle;

import uk.tallystick.command.recording.Command;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which steps a thing can take in which state: a step is a command, named by its words, or a status
 * that a command may give it, named by its code.
 *
 * @param thing in words, such as "decision"
 * @param steps that are possible, by the code of the state
 */
public record Lifecycle(String thing, Map<String, Set<String>> steps) {

    public Lifecycle {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    public static Lifecycle of(String thing) {
        return new Lifecycle(thing, Map.of());
    }

    /** The same, with a state in which these commands are possible. */
    @SafeVarargs
    public final Lifecycle in(Code state, Class<? extends Command>... commands) {
        var more = new ArrayList<String>();
        for (var command : commands) {
            more.add(step(command));
        }
        return with(state, more);
    }

    /** The same, with these statuses to be had from a state besides. */
    public Lifecycle to(Code state, Set<? extends Code> statuses) {
        return with(state, statuses.stream().map(Code::code).sorted().toList());
    }

    private Lifecycle with(Code state, List<String> more) {
        var all = new LinkedHashMap<>(steps);
        var here = new LinkedHashSet<>(all.getOrDefault(state.code(), Set.of()));
        here.addAll(more);
        all.put(state.code(), Collections.unmodifiableSet(here));
        return new Lifecycle(thing, all);
    }

    /** What is possible in a state. */
    public Set<String> possible(Code state) {
        return steps.getOrDefault(state.code(), Set.of());
    }

    /**
     * Refuses what is not possible.
     *
     * @throws NotPossible naming the state and what is possible from it
     */
    public void check(Code state, Command command) {
        check(state, step(command.getClass()));
    }

    /** Refuses a status that is not to be had from here. */
    public void check(Code state, Code status) {
        check(state, status.code());
    }

    private void check(Code state, String step) {
        if (!possible(state).contains(step)) {
            throw refusal(state, step);
        }
    }

    /** What is thrown where a command is not possible, for whatever reason. */
    public NotPossible refusal(Code state, Command command) {
        return refusal(state, step(command.getClass()));
    }

    /**
     * What is thrown where something besides the state is in the way.
     *
     * @param why such as "figures of it were published"
     */
    public NotPossible refusal(Code state, Command command, String why) {
        return refusal(state, step(command.getClass()) + ", for " + why);
    }

    private NotPossible refusal(Code state, String what) {
        return new NotPossible(
                "the "
                        + thing
                        + " is "
                        + state.code()
                        + ", where this is not possible: "
                        + what
                        + "; possible: "
                        + (possible(state).isEmpty()
                                ? "nothing"
                                : String.join(", ", possible(state))));
    }

    /** A command in words: {@code TakeDecision} is "take decision". */
    public static String step(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
