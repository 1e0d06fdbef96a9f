package uk.tallystick.query.asat;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.query.TestLog;

/** A body of a test's own, and the ids and words of what is recorded of it. */
record Place(TestLog log, String body) {

    String id(String kind) {
        return Ids.of(kind, body, "X");
    }

    Exhibit words(String text) {
        return log.words(body, text);
    }

    Labelled label(String text) {
        return log.label(body, text);
    }
}
