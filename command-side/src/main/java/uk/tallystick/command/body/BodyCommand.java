package uk.tallystick.command.body;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.events.body.Office;

import java.time.LocalDate;
import java.util.List;

sealed interface BodyCommand extends Command {

    /** The day it is about. */
    LocalDate effectiveOn();

    @Nullable Stated stated();

    record RegisterBody(
            String id,
            Exhibit name,
            BodyKind kind,
            @Nullable Exhibit area,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record AppointHolder(
            String id,
            Office office,
            Labelled holder,
            @Nullable Holding holding,
            @Nullable LocalDate until,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record EndHolder(
            String id,
            Office office,
            String holder,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record CoverForce(String id, Labelled force, LocalDate effectiveOn, @Nullable Stated stated)
            implements BodyCommand {}

    record ReleaseForce(
            String id,
            String force,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record DefineArea(
            String id,
            Labelled area,
            Labelled scheme,
            List<String> within,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {
        public DefineArea {
            within = List.copyOf(within);
        }
    }

    record EndArea(
            String id,
            String area,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record ChangeMonitoringPhase(
            String id,
            String force,
            MonitoringPhase phase,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record GiveGrade(
            String id,
            String force,
            Labelled inspection,
            Labelled question,
            Grade grade,
            @Nullable LocalDate publishedOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record TransferFunctions(
            String id,
            String to,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyCommand {}

    record AbolishBody(
            String id, @Nullable Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements BodyCommand {}
}
