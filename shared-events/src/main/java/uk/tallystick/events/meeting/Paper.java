package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;

import java.util.List;

/**
 * A paper before the meeting.
 *
 * @param frozenAt the ledger position of the figures in it
 */
public record Paper(
        String code, Exhibit title, @Nullable Long frozenAt, List<ProposedResolution> resolutions) {
    public Paper {
        resolutions = List.copyOf(resolutions);
    }
}
