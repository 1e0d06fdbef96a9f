package uk.tallystick.events.action;

import uk.tallystick.events.Code;

public enum Rag implements Code {
    GREEN,
    AMBER,
    RED
}
