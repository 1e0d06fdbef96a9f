package uk.tallystick.command.decision;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.origin.BecauseRequest;
import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.decision.DecisionStatus;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision to be put on the register.
 *
 * @param status proposed unless it says onForwardPlan
 * @param reference as given; registers have gaps and repeats
 * @param originator who brought it, in the register's words
 * @param expectedOn of one on the forward plan: the last day that is meant
 * @param expectedAsGiven that day in the source's words, where it is not a full date
 */
@Importable(requiredOtherwise = {"title", "classification", "kind"})
public record ProposeDecisionRequest(
        @Nullable @Text(max = 60) String reference,
        @Nullable @Text String title,
        @Nullable Classification classification,
        @Nullable DecisionKind kind,
        @Nullable @Text String originator,
        @Schema(allowableValues = {"onForwardPlan", "proposed"}) @Nullable DecisionStatus status,
        @Nullable @Day LocalDate expectedOn,
        @Nullable @Text String expectedAsGiven,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.CODE) String> planNodes,
        @Nullable @Valid BecauseRequest because,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /** One that is proposed, with nothing besides. */
    public ProposeDecisionRequest(
            @Nullable String reference,
            @Nullable String title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable String originator,
            @Nullable LocalDate statedOn,
            @Nullable String statedSource,
            @Nullable String statedAsGiven) {
        this(
                reference,
                title,
                classification,
                kind,
                originator,
                null,
                null,
                null,
                null,
                null,
                statedOn,
                statedSource,
                statedAsGiven);
    }

    boolean onForwardPlan() {
        return status == DecisionStatus.ON_FORWARD_PLAN;
    }
}
