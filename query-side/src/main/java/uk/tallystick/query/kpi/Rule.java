package uk.tallystick.query.kpi;

/**
 * The rule that a judgement was made by. A changed rule gets a new version; what was published
 * keeps the old one's.
 */
public record Rule(String id, int version) {}
