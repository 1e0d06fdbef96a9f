package uk.tallystick.command.recording;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * The answer to every command.
 *
 * @param id what it was recorded on
 * @param version how many events that has; the ETag
 * @param receipt the id of its last event: any question may ask for an answer that includes it
 * @param position its place in the ledger, if it got one within half a second
 */
public record Receipt(
        String id,
        long version,
        String receipt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long position) {}
