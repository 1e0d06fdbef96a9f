package uk.tallystick.query.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;

/**
 * An action with its status on the day asked about.
 *
 * @param statusSince the first day on which it was reported to have this status without another in
 *     between
 * @param rag as last reported together with the status
 * @param comment as last reported together with the status
 * @param overdueSince the first day on which it was on record as late for the day it is due; null
 *     if it is not to be done any more
 * @param untouchedSince the day since when nothing was said of it, once that was a quarter
 * @param confirmedOn the day on which somebody else confirmed that it is complete
 * @param deliveryPlan the code of the plan whose action it is
 * @param assignedTo who answers for it; null too for who does not read what is internal
 * @param provenance of the status
 */
public record ActionItem(
        String id,
        String code,
        @Nullable String title,
        @Schema(implementation = ActionStatus.class) String status,
        LocalDate statusSince,
        @Schema(implementation = Rag.class) @Nullable String rag,
        @Nullable String comment,
        @Schema(implementation = Lead.class) @Nullable String lead,
        @Schema(implementation = Nature.class) @Nullable String nature,
        @Nullable String owner,
        List<String> planNodes,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate untouchedSince,
        @Nullable LocalDate confirmedOn,
        @Nullable String conditions,
        @Nullable String deliveryPlan,
        @Nullable String number,
        @Nullable String leadOrganisation,
        List<String> partners,
        @Nullable Somebody assignedTo,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
