package uk.tallystick.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the public ledger says of an event: when it was recorded, and its fingerprint. The leaf
 * index binds the position.
 *
 * @param recordedAt to the microsecond
 * @param sd the fingerprint of the event's disclosure
 */
public record LedgerEntry(Instant recordedAt, String sd) {

    public LedgerEntry {
        if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException(
                    "recordedAt is finer than a microsecond: " + recordedAt);
        }
    }

    /** The entry's bytes, as text: what a leaf of the Merkle tree hashes. */
    public String text() {
        return "{\"v\":1,\"recordedAt\":\"" + recordedAt + "\",\"sd\":\"" + sd + "\"}";
    }
}
