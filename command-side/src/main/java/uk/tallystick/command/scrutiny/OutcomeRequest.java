package uk.tallystick.command.scrutiny;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;

import java.time.LocalDate;

/** What came of a scrutiny item. */
@Importable(requiredOtherwise = "reasons")
public record OutcomeRequest(
        @NotNull Outcome outcome,
        @Nullable Assurance assurance,
        @NotNull @Day LocalDate recordedOn,
        @Nullable @Text(max = Text.PROSE) String reasons,
        @Nullable @Day LocalDate reviewOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
