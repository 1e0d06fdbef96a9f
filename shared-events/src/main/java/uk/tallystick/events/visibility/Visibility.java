package uk.tallystick.events.visibility;

import uk.tallystick.events.Code;

/**
 * Who may see a thing: everybody; whoever has a role on its body; only auditors, for an exemption.
 */
public enum Visibility implements Code {
    PUBLIC,
    INTERNAL,
    RESTRICTED
}
