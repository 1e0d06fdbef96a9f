package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;

/**
 * An item of the agenda. Its papers are an event of their own, for an exempt item's are not public.
 *
 * @param number as printed, which may be used twice
 * @param exempt whether it was heard without the public
 * @param exemption why
 */
public record AgendaItem(
        String code,
        @Nullable Exhibit number,
        Exhibit title,
        boolean exempt,
        @Nullable Exhibit exemption) {}
