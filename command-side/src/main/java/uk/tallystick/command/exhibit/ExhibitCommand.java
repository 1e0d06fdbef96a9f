package uk.tallystick.command.exhibit;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Stated;
import uk.tallystick.events.exhibit.FileKind;

import java.time.LocalDate;

sealed interface ExhibitCommand extends Command {

    record FileExhibit(
            String id,
            String about,
            @Nullable FileKind kind,
            Exhibit title,
            @Nullable Exhibit fileName,
            Exhibit content,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ExhibitCommand {}
}
