package uk.tallystick.command.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;

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
}
