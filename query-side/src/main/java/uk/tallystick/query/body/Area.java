package uk.tallystick.query.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Provenance;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the area that a body answers for.
 *
 * @param scheme the level it is one of; levels need not nest
 * @param within the codes of areas that it lies in, wholly or in part
 * @param since the day since which it is drawn so
 */
public record Area(
        String code,
        @Nullable String name,
        @Nullable String scheme,
        List<String> within,
        LocalDate since,
        @JsonUnwrapped Provenance provenance) {}
