package uk.tallystick.events.kpi;

import uk.tallystick.events.Labelled;

import java.math.BigDecimal;

/** What another force reached, in the unit of the KPI. */
public record PeerFigure(Labelled peer, BigDecimal value) {}
