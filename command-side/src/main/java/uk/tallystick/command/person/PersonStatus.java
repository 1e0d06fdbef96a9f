package uk.tallystick.command.person;

import uk.tallystick.events.Code;

enum PersonStatus implements Code {
    REGISTERED,
    ERASED
}
