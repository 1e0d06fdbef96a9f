package uk.tallystick.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.recording.Command;
import uk.tallystick.command.refusal.Refusal;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Code;
import uk.tallystick.events.Fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Walks from nothing to every state that a thing can come to, by commands made of their types
 * alone, and tries every command in every state: what its table does not have is refused, naming
 * the state and what is possible. A new command is tried without anybody's doing.
 */
public abstract class LifecycleWalk<S, C extends Command, E extends Fact> {

    private final Class<C> commands;
    private final Lifecycle table;
    private final List<C> samples = new ArrayList<>();

    /** What each step says, where it is possible. */
    private final Map<String, Set<Class<?>>> says = new HashMap<>();

    /** The states that it leads to there. */
    private final Map<String, Set<String>> leadsTo = new HashMap<>();

    protected LifecycleWalk(Class<C> commands, Lifecycle table) {
        this.commands = commands;
        this.table = table;
    }

    protected abstract S nothing();

    protected abstract List<E> decide(S state, C command);

    protected abstract S evolve(S state, E event);

    /** The state of a thing on record. */
    protected abstract Code statusOf(S state);

    /** Those that bring a thing into being, or never refuse: no state is in their way. */
    protected abstract Set<Class<? extends C>> free();

    /** The kind of id that the thing has. */
    protected String id() {
        return table.thing() + ":walked:x1";
    }

    /** Commands that types alone do not make, or more of them. */
    protected List<C> byHand() {
        return List.of();
    }

    /** Some made of their type alone. */
    protected final <T> List<T> made(Class<T> type) {
        return new Samples(id()).of(type);
    }

    /** How many steps show whether two histories behave alike. */
    protected int lookahead() {
        return 2;
    }

    /** What the table calls a command. */
    protected String stepOf(C command) {
        return Lifecycle.step(command.getClass());
    }

    @Test
    void every_state_of_the_table_is_reached_and_no_other() {
        assertThat(new TreeSet<>(reached().keySet()))
                .isEqualTo(new TreeSet<>(table.steps().keySet()));
    }

    @Test
    void every_command_is_possible_where_the_table_says_and_refused_elsewhere() {
        var wrong = new ArrayList<String>();
        reached()
                .forEach((status, histories) -> {
                    for (var steps : byStep().entrySet()) {
                        var outcomes = outcomes(histories, steps.getValue());
                        var possible =
                                table.steps()
                                        .getOrDefault(status, Set.of())
                                        .contains(steps.getKey());
                        if (possible ? !outcomes.contains("done") : !areRefusals(outcomes)) {
                            wrong.add(status + " x " + steps.getKey() + ": " + outcomes);
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_refusal_names_the_state_and_what_is_possible() {
        reached()
                .forEach((status, histories) -> {
                    for (var steps : byStep().entrySet()) {
                        if (!table.steps()
                                .getOrDefault(status, Set.of())
                                .contains(steps.getKey())) {
                            for (var history : histories) {
                                for (var command : steps.getValue()) {
                                    if (refusal(history, command) instanceof NotPossible refused) {
                                        assertThat(refused.getMessage())
                                                .as("%s x %s", status, command)
                                                .contains(status, possible(status));
                                    }
                                }
                            }
                        }
                    }
                });
    }

    @Test
    void what_is_not_on_record_takes_no_step() {
        for (var command : samples().toList()) {
            if (!free().contains(command.getClass())) {
                assertThat(refusal(List.of(), command))
                        .as("%s", command)
                        .isInstanceOf(NotFound.class);
            }
        }
    }

    private String possible(String status) {
        var steps = table.steps().getOrDefault(status, Set.of());
        return steps.isEmpty() ? "possible: nothing" : "possible: " + String.join(", ", steps);
    }

    private Map<String, List<C>> byStep() {
        var steps = new TreeMap<String, List<C>>();
        samples()
                .filter(command ->
                        !free().contains(command.getClass())
                                || table.steps().values().stream()
                                        .anyMatch(row -> row.contains(stepOf(command))))
                .forEach(command ->
                        steps.computeIfAbsent(stepOf(command), _ -> new ArrayList<>())
                                .add(command));
        return steps;
    }

    /**
     * "done" if it is recorded; "is so already" if it was, or leads to where the thing is;
     * "nothing" if it changes nothing for another reason; else how it is refused.
     */
    private Set<String> outcomes(List<List<E>> histories, List<C> tried) {
        var outcomes = new TreeSet<String>();
        for (var history : histories) {
            for (var command : tried) {
                try {
                    outcomes.add(
                            !decide(state(history), command).isEmpty()
                                    ? "done"
                                    : isSo(history, command) ? "is so already" : "nothing");
                } catch (Refusal refused) {
                    outcomes.add(refused.getClass().getSimpleName());
                }
            }
        }
        return outcomes;
    }

    /**
     * What is so already may be said again, and who may not do it at all need not learn the state:
     * anything else is for the state alone to refuse.
     */
    private static boolean areRefusals(Set<String> outcomes) {
        return Set.of("NotPossible", "NotAllowed", "is so already").containsAll(outcomes)
                && !outcomes.equals(Set.of("NotAllowed"));
    }

    private boolean isSo(List<E> history, C command) {
        var status = statusOf(state(history)).code();
        var said = says.getOrDefault(stepOf(command), Set.of());
        return leadsTo.getOrDefault(stepOf(command), Set.of()).contains(status)
                || history.stream().anyMatch(event -> said.contains(event.getClass()));
    }

    private @Nullable Refusal refusal(List<E> history, C command) {
        try {
            decide(state(history), command);
            return null;
        } catch (Refusal refused) {
            return refused;
        }
    }

    /** Made anew each time: a state may change in place. */
    private S state(List<E> history) {
        var state = nothing();
        for (var event : history) {
            state = evolve(state, event);
        }
        return state;
    }

    /**
     * Ways to each state, as the events that lead there: one for each way to behave from there, as
     * far as some steps show it.
     */
    private Map<String, List<List<E>>> reached() {
        var reached = new LinkedHashMap<String, List<List<E>>>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<List<E>>();
        next.add(List.of());
        while (!next.isEmpty()) {
            var history = next.remove();
            samples()
                    .forEach(command -> {
                        var longer = after(history, command);
                        if (longer == null) {
                            return;
                        }
                        var status = statusOf(state(longer)).code();
                        says.computeIfAbsent(stepOf(command), _ -> new HashSet<>())
                                .add(longer.getLast().getClass());
                        leadsTo.computeIfAbsent(stepOf(command), _ -> new HashSet<>()).add(status);
                        if (seen.add(behaviour(longer, lookahead()))) {
                            reached.computeIfAbsent(status, _ -> new ArrayList<>()).add(longer);
                            next.add(longer);
                        }
                    });
        }
        return reached;
    }

    private String behaviour(List<E> history, int steps) {
        var shown = new StringBuilder(statusOf(state(history)).code());
        if (steps > 0) {
            samples()
                    .forEach(command -> {
                        var longer = after(history, command);
                        shown.append('|')
                                .append(longer == null ? "" : behaviour(longer, steps - 1));
                    });
        }
        return shown.toString();
    }

    private @Nullable List<E> after(List<E> history, C command) {
        try {
            var events = decide(state(history), command);
            return events.isEmpty()
                    ? null
                    : Stream.concat(history.stream(), events.stream()).toList();
        } catch (Refusal refused) {
            return null;
        }
    }

    private Stream<C> samples() {
        if (samples.isEmpty()) {
            samples.addAll(makeSamples());
        }
        return samples.stream();
    }

    private List<C> makeSamples() {
        var given = byHand();
        var made =
                Stream.of(commands.getPermittedSubclasses())
                        .filter(type -> given.stream().noneMatch(type::isInstance))
                        .flatMap(type -> made(type.asSubclass(commands)).stream());
        return Stream.concat(given.stream(), made).toList();
    }
}
