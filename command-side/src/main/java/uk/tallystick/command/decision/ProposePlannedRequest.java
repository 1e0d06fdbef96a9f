package uk.tallystick.command.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;

import java.time.LocalDate;

/** What is on the forward plan comes to be decided; what is left out is as it is there. */
@Importable
public record ProposePlannedRequest(
        @Nullable @Text(max = 60) String reference,
        @Nullable @Text String title,
        @Nullable Classification classification,
        @Nullable DecisionKind kind,
        @Nullable @Text String originator,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    static final ProposePlannedRequest AS_PLANNED =
            new ProposePlannedRequest(null, null, null, null, null, null, null, null, null);
}
