package uk.tallystick.events.submission;

import uk.tallystick.events.Period;

/**
 * Which figure of a round is meant.
 *
 * @param kpi the KPI's code
 * @param breakdown the breakdown's code, {@code all} if there is none
 */
public record FigureKey(String kpi, String breakdown, Period period) {

    public static final String ALL = "all";
}
