package uk.tallystick.query.pinning;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something that relied on figures of a KPI which were revised since.
 *
 * @param title of the decision or recommendation, or the topic of the scrutiny
 * @param figures those that were revised
 */
public record Reliance(
        @Schema(allowableValues = {"decision", "scrutiny", "recommendation"}) String kind,
        String code,
        @Nullable String title,
        long seenAtPosition,
        List<PinnedFigure> figures) {}
