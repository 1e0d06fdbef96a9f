package uk.tallystick.command.duty;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Stated;
import uk.tallystick.events.duty.Recurrence;

import java.time.LocalDate;

sealed interface DutyCommand extends Command {

    record LayDownDuty(
            String id,
            Exhibit title,
            Exhibit law,
            @Nullable Exhibit timing,
            Recurrence recurrence,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DutyCommand {}

    record PublishDuty(String id, Exhibit proof, LocalDate effectiveOn, @Nullable Stated stated)
            implements DutyCommand {}

    record UpdateDuty(String id, Exhibit proof, LocalDate effectiveOn, @Nullable Stated stated)
            implements DutyCommand {}

    record WithholdDuty(String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements DutyCommand {}

    record ArchiveDuty(
            String id, @Nullable Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements DutyCommand {}

    record MarkDutyOverdue(String id, LocalDate dueOn, LocalDate effectiveOn)
            implements DutyCommand {}
}
