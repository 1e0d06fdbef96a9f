package uk.tallystick.query.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.Office;
import uk.tallystick.query.asat.Provenance;

import java.time.LocalDate;

/**
 * Somebody who holds an office, or held it.
 *
 * @param from the first day
 * @param until the last day, where it is known
 * @param inOffice on the day asked about
 * @param reason why they left
 */
public record Holder(
        @Schema(implementation = Office.class) String office,
        @Nullable String name,
        @Schema(implementation = Holding.class) @Nullable String holding,
        LocalDate from,
        @Nullable LocalDate until,
        boolean inOffice,
        @Nullable String reason,
        @JsonUnwrapped Provenance provenance) {}
