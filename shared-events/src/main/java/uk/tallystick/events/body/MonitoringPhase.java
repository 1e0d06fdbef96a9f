package uk.tallystick.events.body;

import uk.tallystick.events.Code;

/** How closely an inspectorate watches a force. */
public enum MonitoringPhase implements Code {
    SCAN,
    ENGAGE
}
