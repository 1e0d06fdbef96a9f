package uk.tallystick.query.kpi;

import java.time.LocalDate;
import java.util.List;

/**
 * The versions of a KPI's definition as they were recorded, without what its judgements do not
 * need.
 */
public record Versions(List<Version> recorded) {

    /**
     * When one came into force.
     *
     * @param breaks whether figures before it cannot be compared with those after it
     */
    public record Version(LocalDate from, boolean breaks, long position, Measure measure) {}

    static final Versions NONE = new Versions(List.of());

    public Versions {
        recorded = List.copyOf(recorded);
    }

    /**
     * The number of the one in force on a day: of those of one day, the last recorded; for a day
     * before all of them, the first.
     */
    int inForceOn(LocalDate day) {
        var found = 0;
        for (var i = 1; i < recorded.size(); i++) {
            var from = recorded.get(i).from();
            var best = recorded.get(found).from();
            if (!from.isAfter(day) && (best.isAfter(day) || !from.isBefore(best))) {
                found = i;
            }
        }
        return found + 1;
    }

    /** What it measured on a day. */
    Measure measureOn(LocalDate day) {
        return recorded.get(inForceOn(day) - 1).measure();
    }

    /** The number of the one that was recorded at a position. */
    int recordedAt(long position) {
        for (var i = 0; i < recorded.size(); i++) {
            if (recorded.get(i).position() == position) {
                return i + 1;
            }
        }
        return 1;
    }

    /** The days on which a new series began. */
    List<LocalDate> breaks() {
        return recorded.stream().filter(Version::breaks).map(Version::from).sorted().toList();
    }
}
