package uk.tallystick.query.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.asat.Versioned;
import uk.tallystick.query.exhibit.FileItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An action and all that was said of it beside its status.
 *
 * @param dueDates every day by which it was ever due, the first one first
 * @param outputs what it brought about
 * @param goesOnIn the action that it was merged into or carried forward to
 * @param takenUp the actions that go on in this one
 * @param because what made somebody raise it; null too for who does not see that
 * @param evidence the files about it
 */
public record ActionStory(
        @JsonUnwrapped ActionItem action,
        List<ActionDueDate> dueDates,
        List<ActionStep> milestones,
        List<ActionOutput> outputs,
        @Nullable ActionConfirmation confirmation,
        @Nullable OtherAction goesOnIn,
        List<OtherAction> takenUp,
        @Nullable RaisedFor because,
        List<FileItem> evidence)
        implements Versioned {

    /**
     * A day by which it was due.
     *
     * @param dueOn null for none
     * @param since the day from which on it was
     * @param reason why it was moved there
     */
    public record ActionDueDate(
            @Nullable LocalDate dueOn, LocalDate since, @Nullable String reason) {}

    /**
     * A step on its way.
     *
     * @param dueDates every day by which it was ever due, the first one first
     */
    public record ActionStep(
            String code,
            @Nullable String title,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate reachedOn,
            @Nullable String comment,
            List<ActionDueDate> dueDates) {}

    /**
     * A count.
     *
     * @param of what is counted
     * @param asGiven in the source's words
     */
    public record ActionOutput(
            @Nullable String of,
            @Nullable String period,
            BigDecimal figure,
            @Schema(implementation = Marker.class) @Nullable String marker,
            @Nullable String asGiven) {}

    /**
     * That it is complete, said by somebody else.
     *
     * @param by null for who does not read what is internal
     */
    public record ActionConfirmation(
            LocalDate on, @Nullable Somebody by, @Nullable String comment) {}

    /**
     * Another action.
     *
     * @param how merged or carriedForward
     */
    public record OtherAction(String how, String code, @Nullable String title) {}

    /**
     * What made somebody raise it.
     *
     * @param thing the id of a thing
     */
    public record RaisedFor(
            @Nullable String thing, @Nullable SeenFigure figure, @Nullable Long seenAtPosition) {

        /** A figure. */
        public record SeenFigure(String kpi, String breakdown, String period) {}
    }

    @Override
    @JsonIgnore
    public long version() {
        return action.version();
    }
}
