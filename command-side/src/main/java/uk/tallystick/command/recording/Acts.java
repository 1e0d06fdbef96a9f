package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.Caller;
import uk.tallystick.command.refusal.Refusal.NotAllowed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Begins acts: for a request, or for the program itself. */
@Component
public class Acts {

    /** Days are days there. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    private final Exhibits exhibits;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Acts(Exhibits exhibits, JsonMapper json, Clock clock) {
        this.exhibits = exhibits;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An act that no request stands behind, named so that it is done once however often it is
     * tried.
     */
    public Act ofProgram(String program, String route, String name) {
        return begin(program, null, new IdempotencyClaim(program, route, name, "", FOR_GOOD), null);
    }

    /** An act of a program that may be done again. */
    public Act ofProgram(String program) {
        return begin(program, null, null, null);
    }

    /** An act of the person who is asking. */
    Act of(Caller caller, @Nullable IdempotencyClaim claim, @Nullable Long ifMatch) {
        return begin(personOf(caller), caller, claim, ifMatch);
    }

    /** The gate lets nobody through who is not registered. */
    static String personOf(Caller caller) {
        if (caller.person() == null) {
            throw new NotAllowed("only somebody who is registered can do this");
        }
        return caller.person();
    }

    private Act begin(
            String actor,
            @Nullable Caller caller,
            @Nullable IdempotencyClaim claim,
            @Nullable Long ifMatch) {
        var correlationId = UUID.randomUUID().toString();
        var words = new Words(exhibits, random, json);
        return new Act(
                actor,
                caller,
                correlationId,
                LocalDate.now(clock.withZone(LONDON)),
                words,
                claim,
                ifMatch,
                null);
    }
}
