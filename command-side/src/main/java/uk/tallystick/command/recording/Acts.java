package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Begins acts: for a request, or for the program itself. */
@Component
public class Acts {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

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
        return begin(program, new IdempotencyClaim(program, route, name, "", FOR_GOOD), null);
    }

    Act begin(String actor, @Nullable IdempotencyClaim claim, @Nullable Long ifMatch) {
        var correlationId = UUID.randomUUID().toString();
        var words = new Words(exhibits, random, json);
        return new Act(
                actor, correlationId, LocalDate.now(clock.withZone(LONDON)), words, claim, ifMatch);
    }
}
