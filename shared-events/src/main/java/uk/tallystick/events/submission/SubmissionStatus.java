package uk.tallystick.events.submission;

import uk.tallystick.events.Code;

public enum SubmissionStatus implements Code {
    REQUESTED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN,
    NOT_RECEIVED
}
