package uk.tallystick.query.plan;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.Qualifier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A pillar, theme, priority or whatever the plan calls it.
 *
 * @param kind the plan's own name for the level
 * @param parents codes within the plan, the primary one first
 * @param aliases other names it goes by
 * @param status what became of the promise, where that is on record
 */
public record PlanNode(
        String code,
        @Nullable String kind,
        @Nullable String title,
        List<String> parents,
        List<String> aliases,
        @Nullable String lead,
        List<Promised> money,
        @Nullable Commitment status) {

    /** Money, in pounds. */
    public record Promised(
            BigDecimal amount,
            @Schema(implementation = Qualifier.class) @Nullable String qualifier,
            @Nullable Period period,
            @Nullable String fund) {}

    /** What became of a promise, since a day. */
    public record Commitment(
            @Schema(implementation = CommitmentStatus.class) String status,
            LocalDate since,
            @Nullable String comment) {}
}
