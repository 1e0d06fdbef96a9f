package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.query.asat.Provenance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The figure that progress is measured from.
 *
 * @param value null while it is to be confirmed
 */
public record Baseline(
        Period period,
        @Nullable BigDecimal value,
        @Nullable String note,
        LocalDate inForceFrom,
        @JsonUnwrapped Provenance provenance) {}
