package uk.tallystick.events.recommendation;

import uk.tallystick.events.Code;

/** What kind of body recommends. */
public enum Maker implements Code {
    PANEL,
    INSPECTORATE,
    AUDIT,
    OTHER
}
