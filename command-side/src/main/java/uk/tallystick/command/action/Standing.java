package uk.tallystick.command.action;

import static uk.tallystick.events.action.ActionStatus.AGREED;
import static uk.tallystick.events.action.ActionStatus.COMPLETE;
import static uk.tallystick.events.action.ActionStatus.IN_PROGRESS;
import static uk.tallystick.events.action.ActionStatus.PAUSED;
import static uk.tallystick.events.action.ActionStatus.PROPOSED;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How an action stands.
 *
 * @param on the latest day that anything was said of its status
 * @param openSince the first day from which on it is to be done; of one that is not, the last
 * @param said what was said then; null of the status it was added with
 * @param reporters who said that it is complete, as far as anybody is known
 * @param confirmed whether somebody else said so too
 * @param days the status from each day on which it was said to have one
 */
record Standing(
        ActionStatus status,
        LocalDate on,
        LocalDate openSince,
        @Nullable ActionEvent said,
        Set<String> reporters,
        boolean confirmed,
        NavigableMap<LocalDate, ActionStatus> days) {

    private static final Set<ActionStatus> OPEN = Set.of(PROPOSED, AGREED, IN_PROGRESS, PAUSED);
    private static final Set<ActionStatus> UNDER_WAY = Set.of(AGREED, IN_PROGRESS, PAUSED);

    static Standing of(ActionStatus status, LocalDate on) {
        return new Standing(
                status, on, on, null, Set.of(), false, new TreeMap<>(Map.of(on, status)));
    }

    /** Whether it is to be done, and can be late. */
    boolean isOpen() {
        return OPEN.contains(status);
    }

    /** Whether somebody is to be heard of it. */
    boolean isUnderWay() {
        return UNDER_WAY.contains(status);
    }

    boolean isAfter(LocalDate day) {
        return day.isBefore(on);
    }

    /** How it stood on a day; what has ended did so for good, whatever day somebody thinks of. */
    ActionStatus statusOn(LocalDate day) {
        var then = days.floorEntry(day);
        return then == null || isEnded() ? status : then.getValue();
    }

    private boolean isEnded() {
        return ActionDecider.LIFECYCLE.possible(status).isEmpty();
    }

    Standing with(ActionStatusChanged changed, @Nullable String reporter) {
        var since = new TreeMap<>(days);
        since.put(changed.effectiveOn(), changed.status());
        if (isAfter(changed.effectiveOn())) {
            return new Standing(status, on, openSince, said, reporters, confirmed, since);
        }
        var complete = changed.status() == COMPLETE;
        var all = new HashSet<>(complete ? reporters : Set.of());
        if (complete && reporter != null) {
            all.add(reporter);
        }
        return new Standing(
                changed.status(),
                changed.effectiveOn(),
                isOpen() ? openSince : changed.effectiveOn(),
                changed,
                all,
                complete && confirmed,
                since);
    }

    Standing ended(ActionStatus end, ActionEvent said) {
        return new Standing(end, said.effectiveOn(), openSince, said, Set.of(), false, days);
    }

    Standing withConfirmation() {
        return new Standing(status, on, openSince, said, reporters, status == COMPLETE, days);
    }
}
