package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;

import java.util.List;

/**
 * An item of the agenda.
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
        @Nullable Exhibit exemption,
        List<Paper> papers) {
    public AgendaItem {
        papers = List.copyOf(papers);
    }
}
