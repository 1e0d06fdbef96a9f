package uk.tallystick.query.exhibit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.exhibit.FileKind;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;

/**
 * A file beside a thing.
 *
 * @param about the id of the thing
 * @param fileName as it came
 * @param mediaType as its content shows
 * @param length in bytes
 * @param fingerprint what the log names the file by
 * @param content where to get it; null once it is removed
 */
public record FileItem(
        String id,
        String code,
        String about,
        @Schema(implementation = FileKind.class) @Nullable String kind,
        @Nullable String title,
        @Nullable String fileName,
        String mediaType,
        long length,
        String fingerprint,
        @Nullable String content,
        LocalDate filedOn,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
