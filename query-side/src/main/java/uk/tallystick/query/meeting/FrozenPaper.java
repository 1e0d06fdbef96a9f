package uk.tallystick.query.meeting;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A paper whose figures are of a point of the ledger.
 *
 * @param meeting the id of the meeting that it was for
 * @param forum of the meeting
 */
public record FrozenPaper(
        String meeting,
        @Nullable String title,
        @Nullable String forum,
        LocalDate heldOn,
        long frozenAt) {}
