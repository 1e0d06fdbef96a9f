package uk.tallystick.command.body;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.body.Grade;

import java.time.LocalDate;

/** What an inspection found on one question. */
@Importable
public record GradeRequest(
        @NotNull @Text String inspection,
        @NotNull @Text String question,
        @NotNull Grade grade,
        @Nullable @Day LocalDate publishedOn,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
