package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Fact;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Something that is said of a thing again and again, and where an answer says it.
 *
 * @param what it is, in words
 * @param beginning brings the thing into being
 * @param saying says the first, second or third thing of it
 * @param path of the answer, after that of the body
 * @param reading finds in it what is said
 * @param reads what is found when nothing was said yet, and after each saying
 * @param early what comes of saying it of a day before the beginning
 */
record Clocked(
        String what,
        Beginning beginning,
        Saying saying,
        String path,
        Function<JsonNode, JsonNode> reading,
        List<String> reads,
        Early early) {

    /** What comes of saying something of a day before the thing was there. */
    enum Early {
        /** The beginning says the first of it, and of a later day: that stands. */
        BEGINNING,
        /** It stands as soon as the thing is there. */
        SAYING,
        /** No command records it. */
        REFUSED
    }

    interface Beginning {
        Fact of(Place place, LocalDate on, @Nullable Stated stated);
    }

    interface Saying {
        Fact of(Place place, int number, LocalDate on, @Nullable Stated stated);
    }

    String read(JsonNode answer) {
        var found = reading.apply(answer);
        return found.isMissingNode() || found.isNull() ? "" : found.asString();
    }

    @Override
    public String toString() {
        return what;
    }
}
