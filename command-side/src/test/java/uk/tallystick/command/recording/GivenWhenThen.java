package uk.tallystick.command.recording;

import org.axonframework.test.aggregate.AggregateTestFixture;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

/** What the tests of one aggregate begin with. */
public final class GivenWhenThen {

    private GivenWhenThen() {}

    /** A fixture that finds the aggregate of a command as the command side itself does. */
    public static <A extends RecordedAggregate> AggregateTestFixture<A> of(Class<A> type) {
        var fixture = new AggregateTestFixture<>(type);
        fixture.registerCommandTargetResolver(new CommandTarget());
        return fixture;
    }

    /** The exhibit of some words: the same for the same. */
    public static Exhibit words(String text) {
        return new Exhibit("digest of " + text, text.length(), "text/plain");
    }

    public static Labelled label(String text) {
        return new Labelled(Labelled.codeOf(text), words(text));
    }
}
