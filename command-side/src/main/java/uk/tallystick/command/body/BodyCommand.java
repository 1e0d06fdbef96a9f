package uk.tallystick.command.body;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Stated;
import uk.tallystick.events.body.BodyKind;

import java.time.LocalDate;

sealed interface BodyCommand extends Command {

    record RegisterBody(
            String id,
            Exhibit name,
            BodyKind kind,
            @Nullable Exhibit area,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}
}
