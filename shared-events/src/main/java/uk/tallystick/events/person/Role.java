package uk.tallystick.events.person;

import uk.tallystick.events.Code;

/** What a person does for a body. Whoever has any role on it reads what is internal. */
public enum Role implements Code {
    SUBMITTER,
    APPROVER,
    PUBLISHER,
    FORCE_LIAISON,
    DELIVERY_LEAD,
    SECRETARY,
    DECISION_MAKER,
    PANEL_OFFICER,
    PANEL_MEMBER,
    AUDITOR,
    ADMINISTRATOR
}
