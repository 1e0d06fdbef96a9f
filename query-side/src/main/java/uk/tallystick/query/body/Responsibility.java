package uk.tallystick.query.body;

import org.jspecify.annotations.Nullable;

/**
 * What a body answers for that another began.
 *
 * @param body the slug of the body that it is on record with, where it stays
 * @param kind such as action
 */
public record Responsibility(
        String body,
        String kind,
        String id,
        String code,
        @Nullable String title,
        @Nullable String status) {}
