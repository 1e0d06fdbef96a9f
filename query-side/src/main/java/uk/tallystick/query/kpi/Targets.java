package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The targets of a KPI that have been in force so far, the earliest first. */
public record Targets(List<Target> inOrder) {

    public Targets {
        inOrder = List.copyOf(inOrder);
    }

    /**
     * The targets that a view knows of.
     *
     * @param known by the day from which they are in force; of those of one day, by position
     */
    static Targets of(List<Target> known) {
        var inOrder = new ArrayList<Target>();
        for (var target : known) {
            if (!inOrder.isEmpty()
                    && inOrder.getLast().inForceFrom().equals(target.inForceFrom())) {
                inOrder.removeLast();
            }
            inOrder.add(
                    target.value() == null
                            ? target.toBeConfirmedSince(since(inOrder, target))
                            : target);
        }
        return new Targets(inOrder);
    }

    /**
     * A target that was to be confirmed, and is said to be so again, has been so since the first
     * time.
     */
    private static LocalDate since(List<Target> before, Target target) {
        return !before.isEmpty() && before.getLast().tbcSince() instanceof LocalDate day
                ? day
                : target.inForceFrom();
    }

    /** The one in force now; null if there is none. */
    @Nullable Target current() {
        return inOrder.isEmpty() ? null : inOrder.getLast();
    }

    /**
     * The one that a period is judged by: the one in force when it ended; for a period before the
     * first, the first. A later one does not move what an earlier period is judged by.
     */
    @Nullable Target inForceFor(LocalDate periodEnd) {
        @Nullable Target found = inOrder.isEmpty() ? null : inOrder.getFirst();
        for (var target : inOrder) {
            if (!target.inForceFrom().isAfter(periodEnd)) {
                found = target;
            }
        }
        return found;
    }
}
