package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that somebody has to do.
 *
 * @param kind action, milestone, or submission: a round to be handed in or approved
 * @param id of the action or round
 * @param code of the action or round
 * @param milestone the code of a step of the action
 * @param title of the action, step, or supplier whose round it is
 * @param why assigned, scope or role: it is assigned to them, in the scope of a role, or for
 *     whoever has the role
 * @param overdueSince the first day on which it was on record as late
 * @param untouchedSince the day since when nothing was said of it, once that was a quarter
 */
public record OwedItem(
        String kind,
        String body,
        String id,
        String code,
        @Nullable String milestone,
        @Nullable String title,
        String status,
        @Nullable String rag,
        String why,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate untouchedSince) {}
