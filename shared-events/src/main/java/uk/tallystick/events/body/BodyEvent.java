package uk.tallystick.events.body;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Stated;

import java.time.LocalDate;

public sealed interface BodyEvent extends Fact {

    /** A body that holds another to account is recorded here from now on. */
    record BodyRegistered(
            String id,
            Exhibit name,
            BodyKind kind,
            @Nullable Exhibit area,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}
}
