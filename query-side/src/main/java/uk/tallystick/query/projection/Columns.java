package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a row as an event gives them; null where it says nothing. */
public final class Columns {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** The column stated_as_given is filled; the others of {@link Rows} follow by themselves. */
    public static Columns of(Recorded event) {
        var stated = event.fact().stated();
        return new Columns().with("stated_as_given", stated == null ? null : stated.asGiven());
    }

    public Columns with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** A list of keys with their labels, in two columns of arrays. */
    public Columns with(String codes, String labels, List<Labelled> keys) {
        values.put(codes, keys.stream().map(Labelled::code).toArray(String[]::new));
        values.put(
                labels,
                keys.stream().map(Labelled::label).map(Exhibit::digest).toArray(String[]::new));
        return this;
    }

    public Map<String, @Nullable Object> map() {
        return values;
    }
}
