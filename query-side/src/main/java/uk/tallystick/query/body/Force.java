package uk.tallystick.query.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.query.asat.Provenance;

import java.time.LocalDate;
import java.util.List;

/**
 * A force that a body holds to account.
 *
 * @param since the first day
 * @param monitoring how closely the inspectorate watches it, if that is on record
 * @param grades every grade it was given by the day, the latest first
 */
public record Force(
        String code,
        @Nullable String name,
        LocalDate since,
        @Nullable Monitoring monitoring,
        List<Graded> grades,
        @JsonUnwrapped Provenance provenance) {

    /** The grades that no later inspection has taken the place of. */
    public List<Graded> standing() {
        return grades.stream().filter(Graded::latest).toList();
    }

    public List<Graded> earlier() {
        return grades.stream().filter(graded -> !graded.latest()).toList();
    }

    /** How closely the inspectorate watches a force since a day. */
    public record Monitoring(
            @Schema(implementation = MonitoringPhase.class) String phase,
            LocalDate since,
            @Nullable String reason,
            @JsonUnwrapped Provenance provenance) {}

    /**
     * What an inspection found.
     *
     * @param latest whether no later inspection graded the same question
     */
    public record Graded(
            @Nullable String inspection,
            @Nullable String question,
            @Schema(implementation = Grade.class) String grade,
            @Nullable LocalDate publishedOn,
            LocalDate givenOn,
            boolean latest,
            @JsonUnwrapped Provenance provenance) {}
}
