package uk.tallystick.command.recording;

/**
 * What became of a command.
 *
 * @param id the aggregate
 * @param version how many events it has
 * @param receipt the id of its last event
 * @param created whether this command brought it into being
 * @param changed whether this command recorded anything
 */
public record Recorded(String id, long version, String receipt, boolean created, boolean changed) {

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
