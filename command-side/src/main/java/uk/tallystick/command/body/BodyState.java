package uk.tallystick.command.body;

import static uk.tallystick.events.body.BodyStatus.ABOLISHED;
import static uk.tallystick.events.body.BodyStatus.ANSWERING;
import static uk.tallystick.events.body.BodyStatus.FUNCTIONS_TRANSFERRED;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.body.BodyStatus;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

sealed interface BodyState {

    record NotRegistered() implements BodyState {}

    /**
     * A body on record.
     *
     * @param dated what was said of each of its holders, forces and areas, in the order of saying
     */
    record Registered(
            BodyRegistered facts,
            Map<Subject, List<BodyEvent>> dated,
            @Nullable FunctionsTransferred transferred,
            @Nullable BodyAbolished abolished)
            implements BodyState {

        Registered(BodyRegistered facts) {
            this(facts, Map.of(), null, null);
        }

        BodyStatus status() {
            return abolished != null
                    ? ABOLISHED
                    : transferred != null ? FUNCTIONS_TRANSFERRED : ANSWERING;
        }

        /** The last day on which it answered for anything; null while it does. */
        @Nullable LocalDate answeredUntil() {
            return transferred != null
                    ? transferred.effectiveOn()
                    : abolished != null ? abolished.effectiveOn() : null;
        }

        boolean knows(Subject subject) {
            return dated.containsKey(subject);
        }

        /** What holds of it on a day; of several things said about a day the last. */
        @Nullable BodyEvent on(Subject subject, LocalDate day) {
            BodyEvent standing = null;
            for (var event : dated.getOrDefault(subject, List.of())) {
                var counts = !event.effectiveOn().isAfter(day);
                if (counts
                        && (standing == null
                                || !event.effectiveOn().isBefore(standing.effectiveOn()))) {
                    standing = event;
                }
            }
            return standing;
        }

        Registered with(BodyEvent event) {
            return switch (event) {
                case FunctionsTransferred gone -> new Registered(facts, dated, gone, abolished);
                case BodyAbolished gone -> new Registered(facts, dated, transferred, gone);
                default -> new Registered(facts, said(event), transferred, abolished);
            };
        }

        private Map<Subject, List<BodyEvent>> said(BodyEvent event) {
            var more = new HashMap<>(dated);
            more.merge(
                    Subject.of(event),
                    List.of(event),
                    (before, now) -> Stream.concat(before.stream(), now.stream()).toList());
            return Map.copyOf(more);
        }
    }
}
