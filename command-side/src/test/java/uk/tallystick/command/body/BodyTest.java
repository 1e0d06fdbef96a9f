package uk.tallystick.command.body;

import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyKind;

import java.time.LocalDate;

class BodyTest {

    private static final String ID = "body:testshire";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private final AggregateTestFixture<Body> fixture = GivenWhenThen.of(Body.class);

    @Test
    void aBodyIsRegistered() {
        fixture.givenNoPriorActivity().when(register("Testshire")).expectEvents(registered());
    }

    @Test
    void theSameBodyRegisteredAgainChangesNothing() {
        fixture.given(registered()).when(register("Testshire")).expectNoEvents();
    }

    @Test
    void anotherBodyCannotHaveAnIdThatIsTaken() {
        fixture.given(registered()).when(register("Elsewhere")).expectException(NotPossible.class);
    }

    private static RegisterBody register(String name) {
        return new RegisterBody(ID, words(name), BodyKind.OTHER, null, DAY, null);
    }

    private static BodyRegistered registered() {
        return new BodyRegistered(ID, words("Testshire"), BodyKind.OTHER, null, DAY, null);
    }
}
