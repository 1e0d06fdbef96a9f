package uk.tallystick.query.plan;

import org.jspecify.annotations.Nullable;

/** A thing that hangs on a node of a plan. */
public record Hanging(String id, String code, @Nullable String title, @Nullable String status) {}
