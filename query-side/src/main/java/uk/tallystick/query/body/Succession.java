package uk.tallystick.query.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Provenance;

import java.time.LocalDate;

/**
 * The functions of one body that went to another.
 *
 * @param code the slug of the other body
 * @param on the day from which the one answers and the other does not
 */
public record Succession(
        String code,
        @Nullable String name,
        LocalDate on,
        @Nullable String reason,
        @JsonUnwrapped Provenance provenance) {}
