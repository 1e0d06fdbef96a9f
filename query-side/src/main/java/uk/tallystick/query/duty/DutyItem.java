package uk.tallystick.query.duty;

import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.duty.DutyStatus;
import uk.tallystick.events.duty.Occurrences;
import uk.tallystick.events.duty.Recurrence;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the law says must be public.
 *
 * @param law where it says so
 * @param timing in the words of the law
 * @param dueOn the day that counts now: the earliest that was missed, else the next
 * @param overdueSince the day after it, if it was missed
 * @param steps each time that it was done, or was not, in order
 */
public record DutyItem(
        String id,
        String code,
        @Nullable String title,
        @Nullable String law,
        @Nullable String timing,
        @Schema(implementation = Recurrence.class) String recurrence,
        @Schema(implementation = DutyStatus.class) String status,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        List<Step> steps,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {

    /**
     * With what was done, and what is owed after it.
     *
     * @param takenOverOn the day before which it is history; null if nothing of it is
     */
    DutyItem with(List<Step> taken, @Nullable LocalDate takenOverOn) {
        var as = DutyStatus.DUE;
        var next = dueOn;
        var missed = new ArrayList<LocalDate>();
        for (var step : asRecorded(taken)) {
            var kind = Stream.of(StepKind.values()).filter(step::is).findFirst().orElseThrow();
            as = kind.status();
            switch (kind) {
                case PUBLISHED, WITHHELD -> {
                    missed.remove(step.dueOn());
                    next = step.nextDueOn();
                }
                case OVERDUE -> {
                    missed.add(step.dueOn());
                    next = step.nextDueOn();
                }
                case UPDATED -> {}
                case ARCHIVED -> {
                    missed.clear();
                    next = null;
                }
            }
        }
        if (takenOverOn != null && dueOn != null) {
            var recurs =
                    Stream.of(Recurrence.values())
                            .filter(each -> each.code().equals(recurrence))
                            .findFirst()
                            .orElseThrow();
            next = Occurrences.notBefore(takenOverOn, next, dueOn, recurs);
        }
        missed.sort(null);
        return new DutyItem(
                id,
                code,
                title,
                law,
                timing,
                recurrence,
                as.code(),
                missed.isEmpty() ? next : missed.getFirst(),
                missed.isEmpty() ? null : missed.getFirst().plusDays(1),
                taken,
                version,
                provenance);
    }

    /** What was done in time and entered late makes up for what was missed meanwhile. */
    private static List<Step> asRecorded(List<Step> taken) {
        return taken.stream().sorted(comparingLong(Step::recordedAtPosition)).toList();
    }
}
