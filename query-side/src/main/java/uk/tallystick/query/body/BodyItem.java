package uk.tallystick.query.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.body.BodyStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

/**
 * A body.
 *
 * @param code its slug, as in paths
 * @param name null once the words are removed, as all words of all things
 * @param succeededBy the slug of the body that answers for what it answered for
 */
public record BodyItem(
        String id,
        String code,
        @Nullable String name,
        @Schema(implementation = BodyKind.class) String kind,
        @Nullable String area,
        @Schema(implementation = BodyStatus.class) String status,
        @Nullable String succeededBy,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
