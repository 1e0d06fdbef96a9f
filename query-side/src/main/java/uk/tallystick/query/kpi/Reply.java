package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.query.asat.Provenance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the force says of a figure, beside it.
 *
 * @param reply its code
 * @param value what the force says the figure is, for a factual correction
 * @param late whether the round was public by then
 * @param published whether the public sees it
 */
public record Reply(
        String reply,
        ReplyKind kind,
        @Nullable BigDecimal value,
        @Nullable String text,
        LocalDate repliedOn,
        boolean late,
        boolean published,
        @JsonUnwrapped Provenance provenance) {}
