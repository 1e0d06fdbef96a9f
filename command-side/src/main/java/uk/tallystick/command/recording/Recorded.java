package uk.tallystick.command.recording;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param id the aggregate
 * @param version how many events it has
 * @param receipt the id of its last event
 * @param created whether this command brought it into being
 * @param changed whether this command recorded anything
 * @param figures how many figures this command recorded; null if it is not one for figures
 */
public record Recorded(
        String id,
        long version,
        String receipt,
        boolean created,
        boolean changed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer figures) {

    Recorded(String id, long version, String receipt, boolean created, boolean changed) {
        this(id, version, receipt, created, changed, null);
    }

    /** The same, of so many figures. */
    public Recorded of(int count) {
        return new Recorded(id, version, receipt, created, changed, count);
    }

    /**
     * The same, if anything was recorded at all, for a part of the aggregate that came into being.
     */
    public Recorded creating(String partId) {
        return changed ? new Recorded(partId, version, receipt, true, true) : this;
    }

    /** The same, for an aggregate that is but a part of a thing that was there already. */
    public Recorded creatingNothing() {
        return new Recorded(id, version, receipt, false, changed);
    }
}
