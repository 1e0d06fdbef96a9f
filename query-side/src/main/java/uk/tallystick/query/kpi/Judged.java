package uk.tallystick.query.kpi;

/** A KPI and what its judgements are made of. */
public record Judged(Kpi kpi, Evidence evidence) {}
