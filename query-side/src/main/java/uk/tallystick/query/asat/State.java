package uk.tallystick.query.asat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which state an answer shows.
 *
 * @param position the last position it may know of
 * @param knownAt an instant; with basis=stated the date
 * @param basis ledger or stated
 * @param isFinal false while an event could still get an instant within knownAt
 * @param permalink path and query that give the same facts for ever
 * @param recordedLater before the first record only: how many records about that date were made
 *     since
 */
public record State(
        long position,
        @Nullable String knownAt,
        LocalDate effectiveOn,
        @Schema(allowableValues = {"ledger", "stated"}) String basis,
        @JsonProperty("final") boolean isFinal,
        String permalink,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long recordedLater) {}
