package uk.tallystick.query.action;

import java.util.Map;

/**
 * How many actions stand how.
 *
 * @param byStatus every status, also those that no action has
 * @param byRag green, amber, red, and {@code none} for those without
 */
public record ActionCounts(Map<String, Long> byStatus, Map<String, Long> byRag) {}
