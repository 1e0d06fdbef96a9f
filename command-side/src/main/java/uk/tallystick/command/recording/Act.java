package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;

import uk.tallystick.access.Caller;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.events.Stated;
import uk.tallystick.events.person.Role;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One request of one person: who acts, on which day, with which words, under which key and on which
 * version.
 */
public final class Act {

    private final String actor;
    private final @Nullable Caller caller;
    private final String correlationId;
    private final LocalDate today;
    private final Words words;
    private final @Nullable IdempotencyClaim idempotency;
    private final @Nullable Long ifMatch;
    private final @Nullable String cause;

    Act(
            String actor,
            @Nullable Caller caller,
            String correlationId,
            LocalDate today,
            Words words,
            @Nullable IdempotencyClaim idempotency,
            @Nullable Long ifMatch,
            @Nullable String cause) {
        this.actor = actor;
        this.caller = caller;
        this.correlationId = correlationId;
        this.today = today;
        this.words = words;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.cause = cause;
    }

    /**
     * The same act, done because of an event.
     *
     * @param event its id; null leaves it as it is
     */
    public Act because(@Nullable String event) {
        return event == null
                ? this
                : new Act(actor, caller, correlationId, today, words, idempotency, ifMatch, event);
    }

    /** The same act, for one of several commands that its request leads to. */
    public Act part(String name) {
        var claim =
                idempotency == null
                        ? null
                        : new IdempotencyClaim(
                                idempotency.person(),
                                idempotency.route() + " " + name,
                                idempotency.key(),
                                idempotency.requestDigest(),
                                idempotency.kept());
        return new Act(actor, caller, correlationId, today, words.anew(), claim, null, cause);
    }

    /** The same act, for a command that records nothing: it does not use the request's key up. */
    public Act unnamed() {
        return new Act(actor, caller, correlationId, today, words.anew(), null, null, cause);
    }

    @Nullable IdempotencyClaim idempotency() {
        return idempotency;
    }

    public Words words() {
        return words;
    }

    /** A code for a thing that nobody has named. */
    public String newCode() {
        return UUID.randomUUID().toString();
    }

    /** Today in Europe/London. */
    public LocalDate today() {
        return today;
    }

    /**
     * The day a fact is about unless the request says: the day it was stated, for history; else
     * today.
     */
    public LocalDate day(@Nullable Stated stated) {
        return stated == null ? today : stated.on();
    }

    /**
     * The day a fact is about: as the request says, or else as it is for history or today.
     *
     * @throws Invalid if the day that the request gives is still to come
     */
    public LocalDate day(@Nullable LocalDate effectiveOn, @Nullable Stated stated) {
        notAfterToday("effectiveOn", effectiveOn);
        return effectiveOn == null ? day(stated) : effectiveOn;
    }

    /**
     * The day from which something held on a day is on record: that day, or the day it was
     * announced if it was still to come then.
     */
    public LocalDate announced(LocalDate heldOn, @Nullable Stated stated) {
        var recorded = day(stated);
        return heldOn.isBefore(recorded) ? heldOn : recorded;
    }

    /** Refuses a day that is still to come: what is recorded has happened. */
    public void notAfterToday(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            throw new Invalid(field, "is after today, " + today);
        }
    }

    /** The public statement a request cites, if it imports history. */
    public @Nullable Stated stated(String subject, StatedRequest request) {
        return stated(subject, request, "");
    }

    /**
     * The public statement that a part of a request cites.
     *
     * @param place of the part, such as {@code measurements[3].}
     */
    public @Nullable Stated stated(String subject, StatedRequest request, String place) {
        var on = request.statedOn();
        var source = request.statedSource();
        if (on == null || source == null) {
            return null;
        }
        notAfterToday(place + "statedOn", on);
        return new Stated(
                on, words.of(subject, source), words.ofNullable(subject, request.statedAsGiven()));
    }

    /**
     * Refuses what the person's role does not cover: the round of another supplier, somebody else's
     * action. A program of ours has no roles.
     *
     * @param body its slug
     * @param code of the supplier or action
     */
    public void checkScope(String body, Role role, String code) {
        if (caller != null && !caller.has(body, role, code)) {
            throw new NotAllowed("your role as " + role.code() + " does not cover " + code);
        }
    }

    /** Whether whoever acts holds a role on a body. A program of ours may do what any role may. */
    public boolean has(String body, Role role) {
        return caller == null || caller.has(body, Set.of(role));
    }

    /** Refuses what none of the roles covers that the person holds of these. */
    public void checkScope(String body, Set<Role> roles, String code) {
        if (caller != null && roles.stream().noneMatch(role -> caller.has(body, role, code))) {
            throw new NotAllowed("none of your roles covers " + code);
        }
    }

    /** Refuses what only those may do who hold a role on every body. */
    public void checkEverywhere(Role role) {
        if (caller != null && !caller.hasEverywhere(Set.of(role))) {
            throw new NotAllowed("only an " + role.code() + " of every body may do this");
        }
    }

    /** Who acts: the opaque id of a person, or a program. */
    public String actor() {
        return actor;
    }

    String correlationId() {
        return correlationId;
    }

    @Nullable String cause() {
        return cause;
    }

    Envelope envelope() {
        return new Envelope(words.fresh(), idempotency, ifMatch);
    }
}
