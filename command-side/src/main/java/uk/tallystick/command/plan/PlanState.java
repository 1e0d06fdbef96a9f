package uk.tallystick.command.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Fact;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.plan.PlanEvent.CommitmentStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanVersioned;
import uk.tallystick.events.plan.PlanStatus;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

sealed interface PlanState {

    record NotRecorded() implements PlanState {}

    /**
     * A plan on record.
     *
     * @param steps in the order of recording, as the other two
     */
    record OnRecord(
            PlanRecorded facts,
            List<PlanVersioned> versions,
            List<PlanStatusChanged> steps,
            List<CommitmentStatusChanged> commitments)
            implements PlanState {

        OnRecord(PlanRecorded facts) {
            this(facts, List.of(), List.of(), List.of());
        }

        /** The step with the latest day; null while the first status stands. */
        @Nullable PlanStatusChanged latest() {
            return on(steps, LocalDate.MAX);
        }

        /** Null of imported history that does not say it. */
        @Nullable PlanStatus status() {
            var latest = latest();
            return latest == null ? facts.status() : latest.status();
        }

        @Nullable PlanStatusChanged stepOn(LocalDate day) {
            return on(steps, day);
        }

        @Nullable CommitmentStatusChanged commitmentOn(String node, LocalDate day) {
            return on(commitments.stream().filter(c -> c.node().equals(node)).toList(), day);
        }

        /** Whether any version of the plan has a node of that code. */
        boolean hasNode(String code) {
            return Stream.concat(
                            facts.nodes().stream(),
                            versions.stream().flatMap(version -> version.nodes().stream()))
                    .anyMatch(node -> node.code().equals(code));
        }

        OnRecord with(PlanEvent event) {
            return switch (event) {
                case PlanRecorded recorded -> new OnRecord(recorded, versions, steps, commitments);
                case PlanVersioned e -> new OnRecord(facts, and(versions, e), steps, commitments);
                case PlanStatusChanged e ->
                        new OnRecord(facts, versions, and(steps, e), commitments);
                case CommitmentStatusChanged e ->
                        new OnRecord(facts, versions, steps, and(commitments, e));
            };
        }

        private static <T> List<T> and(List<T> before, T event) {
            return Stream.concat(before.stream(), Stream.of(event)).toList();
        }

        /** What holds on a day; of several things said about a day the last. */
        static <T extends Fact> @Nullable T on(List<T> said, LocalDate day) {
            T standing = null;
            for (var event : said) {
                var counts = !event.effectiveOn().isAfter(day);
                if (counts
                        && (standing == null
                                || !event.effectiveOn().isBefore(standing.effectiveOn()))) {
                    standing = event;
                }
            }
            return standing;
        }
    }
}
