package uk.tallystick.command.visibility;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;
import uk.tallystick.events.visibility.Visibility;

import java.time.LocalDate;

sealed interface VisibilityCommand extends Command {

    record SetVisibility(
            String id,
            String subject,
            Visibility visibility,
            @Nullable Labelled exemption,
            @Nullable Exhibit publicInterest,
            @Nullable LocalDate reviewOn,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements VisibilityCommand {}
}
