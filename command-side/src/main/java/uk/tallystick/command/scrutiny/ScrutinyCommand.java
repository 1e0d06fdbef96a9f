package uk.tallystick.command.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;

import java.time.LocalDate;
import java.util.List;

sealed interface ScrutinyCommand extends Command {

    record ScheduleScrutiny(
            String id,
            Labelled forum,
            Exhibit topic,
            LocalDate heldOn,
            @Nullable Exhibit heldAsGiven,
            List<String> kpis,
            @Nullable Long seenAtPosition,
            List<String> planNodes,
            @Nullable Origin because,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyCommand {}

    record PutQuestions(
            String id,
            List<ScrutinyQuestion> questions,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyCommand {}

    record ExamineScrutiny(
            String id,
            @Nullable Exhibit response,
            @Nullable Labelled respondedBy,
            @Nullable Exhibit recording,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyCommand {}

    record RecordOutcome(
            String id,
            Outcome outcome,
            @Nullable Assurance assurance,
            LocalDate recordedOn,
            @Nullable Exhibit reasons,
            @Nullable LocalDate reviewOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyCommand {}

    record FollowUpScrutiny(
            String id,
            List<String> actions,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyCommand {}

    record ReviewScrutiny(
            String id,
            Exhibit findings,
            @Nullable Assurance assurance,
            @Nullable LocalDate reviewOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyCommand {}

    record CloseScrutiny(
            String id, @Nullable Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements ScrutinyCommand {}

    /** The day of a review has passed. */
    record MarkReviewOverdue(String id, LocalDate dueOn, LocalDate effectiveOn)
            implements ScrutinyCommand {}
}
