package uk.tallystick.events.plan;

import uk.tallystick.events.Code;

public enum PlanStatus implements Code {
    DRAFTED,
    CONSULTING,
    WITH_PANEL,
    PANEL_REPORTED,
    ISSUED,
    REVIEWED_AND_NOT_VARIED,
    VARIED,
    SUPERSEDED,
    DRAFT,
    AGREED,
    IN_FORCE,
    CLOSED
}
