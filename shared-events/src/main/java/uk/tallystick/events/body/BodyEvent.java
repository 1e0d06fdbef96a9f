package uk.tallystick.events.body;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

public sealed interface BodyEvent extends Fact {

    /** A body that holds another to account is recorded here from now on. */
    record BodyRegistered(
            String id,
            Exhibit name,
            BodyKind kind,
            @Nullable Exhibit area,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /**
     * Somebody holds an office of the body, or of a force of its, from the day it is about.
     *
     * @param until the last day, where it is known beforehand
     */
    record HolderAppointed(
            String id,
            Office office,
            Labelled holder,
            @Nullable Holding holding,
            @Nullable LocalDate until,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /**
     * The day it is about is the last on which they held it.
     *
     * @param holder their code
     */
    record HolderEnded(
            String id,
            Office office,
            String holder,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /** The body holds this force to account from the day it is about. */
    record ForceCovered(String id, Labelled force, LocalDate effectiveOn, @Nullable Stated stated)
            implements BodyEvent {}

    /**
     * The body does not hold it to account any more.
     *
     * @param force its code
     */
    record ForceReleased(
            String id,
            String force,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /**
     * A part of the area that the body answers for, as it is drawn from the day it is about.
     *
     * @param scheme the level it is one of, such as districts; levels need not nest
     * @param within codes of other areas that it lies in, wholly or in part
     */
    record AreaDefined(
            String id,
            Labelled area,
            Labelled scheme,
            List<String> within,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {
        public AreaDefined {
            within = List.copyOf(within);
        }
    }

    /** The area is not drawn so any more. */
    record AreaEnded(
            String id,
            String area,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /** The inspectorate watches the force more, or less, closely. */
    record MonitoringPhaseChanged(
            String id,
            String force,
            MonitoringPhase phase,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /**
     * An inspection graded the force.
     *
     * @param question what was graded, such as investigating crime
     */
    record GradeGiven(
            String id,
            String force,
            Labelled inspection,
            Labelled question,
            Grade grade,
            @Nullable LocalDate publishedOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /**
     * Another body answers for all this one has answered for; what is on record stays where it is.
     *
     * @param to the slug of the other body
     */
    record FunctionsTransferred(
            String id,
            String to,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements BodyEvent {}

    /** The body is no more. */
    record BodyAbolished(
            String id, @Nullable Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements BodyEvent {}
}
