package uk.tallystick.query.duty;

import uk.tallystick.events.Code;
import uk.tallystick.events.duty.DutyStatus;

/** What can happen to a duty, as rows name it. */
enum StepKind implements Code {
    PUBLISHED(DutyStatus.PUBLISHED),
    UPDATED(DutyStatus.UPDATED),
    WITHHELD(DutyStatus.WITHHELD),
    ARCHIVED(DutyStatus.ARCHIVED),
    OVERDUE(DutyStatus.DUE);

    private final DutyStatus status;

    StepKind(DutyStatus status) {
        this.status = status;
    }

    /** The status that it leads to. */
    DutyStatus status() {
        return status;
    }
}
