package uk.tallystick.command.badinput;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A field of a request.
 *
 * @param needed whether it must be given, unless history is imported
 * @param good the value, in JSON, that it has in a request that is right; null if it is left out
 *     there
 * @param parts the fields of the object that it is, or of the objects in the list that it is
 */
record Field(String name, Kind kind, boolean needed, @Nullable String good, List<Field> parts) {

    static Field needed(String name, Kind kind, String good) {
        return new Field(name, kind, true, good, List.of());
    }

    static Field optional(String name, Kind kind) {
        return new Field(name, kind, false, null, List.of());
    }

    static Field optional(String name, Kind kind, String good) {
        return new Field(name, kind, false, good, List.of());
    }

    static Field list(String name, Field... parts) {
        return new Field(name, Kind.OBJECTS, false, null, List.of(parts));
    }

    static Field object(String name, Field... parts) {
        return new Field(name, Kind.OBJECT, false, null, List.of(parts));
    }
}
