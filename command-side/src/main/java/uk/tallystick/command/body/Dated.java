package uk.tallystick.command.body;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Act;
import uk.tallystick.events.Stated;

import java.time.LocalDate;

/** The day that a fact about a body is of: what is put on record has happened. */
final class Dated {

    private Dated() {}

    static LocalDate day(Act act, @Nullable LocalDate asked, @Nullable Stated stated) {
        var day = requireNonNullElse(asked, act.day(stated));
        act.notAfterToday("effectiveOn", day);
        return day;
    }
}
