package uk.tallystick.query.changes;

import java.util.Comparator;
import java.util.List;

/** Where a difference stands in a list of them: by kind, then thing, then field. */
record Place(String kind, String id, String field) implements Comparable<Place> {

    /** Every kind of thing whose states are compared, in the order in which they are listed. */
    static final List<String> KINDS =
            List.of(
                    "kpi",
                    "action",
                    "scrutiny",
                    "decision",
                    "recommendation",
                    "meeting",
                    "plan",
                    "duty",
                    "submission",
                    "body",
                    "exhibit",
                    "visibility");

    private static final Comparator<Place> ORDER =
            Comparator.<Place>comparingInt(place -> KINDS.indexOf(place.kind))
                    .thenComparing(Place::id)
                    .thenComparing(Place::field);

    /** Reads what {@link #text} wrote. */
    static Place of(String text) {
        var parts = text.split(" ", 3);
        if (parts.length != 3 || !KINDS.contains(parts[0])) {
            throw new IllegalArgumentException("is not one that a page of this list gave");
        }
        return new Place(parts[0], parts[1], parts[2]);
    }

    String text() {
        return kind + " " + id + " " + field;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
