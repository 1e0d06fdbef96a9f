package uk.tallystick.events.visibility;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;

import java.time.LocalDate;

public sealed interface VisibilityEvent extends Fact {

    /**
     * It was laid down who may see a thing from now on, now and as at any date.
     *
     * @param id of the rule: the body and, as one code, the thing's kind and code
     * @param subject the thing's id
     * @param exemption what the law calls the ground on which it is restricted
     * @param publicInterest the public-interest test as it was made
     * @param reviewOn when the restriction is looked at again
     */
    record VisibilitySet(
            String id,
            String subject,
            Visibility visibility,
            @Nullable Labelled exemption,
            @Nullable Exhibit publicInterest,
            @Nullable LocalDate reviewOn,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements VisibilityEvent {}
}
