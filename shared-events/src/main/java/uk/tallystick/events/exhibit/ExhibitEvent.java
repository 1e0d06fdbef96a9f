package uk.tallystick.events.exhibit;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Stated;

import java.time.LocalDate;

public sealed interface ExhibitEvent extends Fact {

    /**
     * A file or a text was put beside a thing.
     *
     * @param about the id of the thing
     * @param content the file itself
     */
    record ExhibitFiled(
            String id,
            String about,
            @Nullable FileKind kind,
            Exhibit title,
            @Nullable Exhibit fileName,
            Exhibit content,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ExhibitEvent {}
}
