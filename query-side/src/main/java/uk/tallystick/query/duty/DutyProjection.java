package uk.tallystick.query.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.DutyEvent.DutyArchived;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.DutyEvent.DutyUpdated;
import uk.tallystick.events.duty.DutyEvent.DutyWithheld;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.time.LocalDate;
import java.util.Set;

/** One row per duty, and one for each time that it was done, or was not. */
@Component
class DutyProjection implements Projection {

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public Set<String> tables() {
        return Set.of("duty", "duty_step");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof DutyEvent fact)) {
            return;
        }
        switch (fact) {
            case DutyLaidDown e -> rows.insert("duty", laidDown(e, event).map(), event);
            case DutyPublished e ->
                    step(StepKind.PUBLISHED, e.dueOn(), e.nextDueOn(), e.proof(), event, rows);
            case DutyUpdated e -> step(StepKind.UPDATED, null, null, e.proof(), event, rows);
            case DutyWithheld e ->
                    step(StepKind.WITHHELD, e.dueOn(), e.nextDueOn(), e.reason(), event, rows);
            case DutyArchived e -> step(StepKind.ARCHIVED, null, null, e.reason(), event, rows);
            case DutyOverdue e ->
                    step(StepKind.OVERDUE, e.dueOn(), e.nextDueOn(), null, event, rows);
        }
    }

    private static Columns laidDown(DutyLaidDown laidDown, Recorded event) {
        return Columns.of(event)
                .with("id", laidDown.id())
                .with("body", Ids.bodyOf(laidDown.id()))
                .with("title", laidDown.title())
                .with("law", laidDown.law())
                .with("timing", laidDown.timing())
                .with("recurrence", laidDown.recurrence())
                .with("due_on", laidDown.dueOn())
                .with("taken_over_on", laidDown.stated() == null ? null : event.recordedOn());
    }

    private static void step(
            StepKind kind,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            @Nullable Exhibit words,
            Recorded event,
            Rows rows) {
        rows.insert(
                "duty_step",
                Columns.of(event)
                        .with("id", event.fact().id())
                        .with("step", kind)
                        .with("due_on", dueOn)
                        .with("next_due_on", nextDueOn)
                        .with("words", words)
                        .map(),
                event);
    }
}
