package uk.tallystick.query.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.MeetingStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;

/**
 * A meeting.
 *
 * @param heldOn its day, as last corrected
 * @param heldAsGiven the day in the source's words, where it is not a full date and nobody
 *     corrected it
 * @param quorum how many voting members have to be there
 * @param quorate whether they were; null where nobody knows
 * @param seenAtPosition the ledger position of the figures before it
 * @param cancelledBecause why it was not held
 */
public record MeetingItem(
        String id,
        String code,
        @Schema(implementation = MeetingKind.class) String kind,
        @Nullable String forum,
        @Schema(implementation = MeetingStatus.class) String status,
        LocalDate heldOn,
        @Nullable String heldAsGiven,
        @Nullable String place,
        @Nullable Integer quorum,
        @Nullable Boolean quorate,
        @Nullable Long seenAtPosition,
        @Nullable String cancelledBecause,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
