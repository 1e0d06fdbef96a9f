package uk.tallystick.query.asat;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.Stated;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.asat.Clocked.Early;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whatever is said with a day that it is about can be asked as known then and as of any day. Each
 * kind of thing goes through the same year, in a body of its own for each boundary.
 */
class TwoClocksTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final List<Clocked> ALL = EverythingClocked.all();
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 10);

    /** The position of each saying, by boundary and kind. */
    private static final Map<String, List<Commit>> SAID = new HashMap<>();

    /** What every answer has to include before it counts. */
    private static final List<Commit> LAST = new ArrayList<>();

    static List<Clocked> all() {
        return ALL;
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @BeforeAll
    static void aYear() {
        at("2026-02-01T12:00:00Z");
        for (var boundary : List.of("backdated", "early", "twice", "spring", "autumn")) {
            ALL.forEach(kind -> begun(kind, boundary, BEGUN, null));
        }
        ALL.forEach(kind -> SIDE.log.body(place(kind, "imported").body()));
        // The clocks go forward at one in the morning of 29 March.
        at("2026-03-28T23:59:59.999999Z");
        ALL.forEach(kind -> said(kind, "spring", 1, "2026-03-28"));
        at("2026-03-29T00:30:00Z");
        ALL.forEach(kind -> said(kind, "spring", 2, "2026-03-29"));
        at("2026-03-29T23:00:00Z");
        ALL.forEach(kind -> said(kind, "spring", 3, "2026-03-30"));
        at("2026-04-20T12:00:00Z");
        for (var kind : ALL) {
            said(kind, "backdated", 1, "2026-03-10");
            said(kind, "backdated", 3, "2026-03-20");
            said(kind, "backdated", 2, "2026-03-15");
            said(kind, "early", 1, "2025-12-01");
            twice(kind);
            begun(kind, "imported", LocalDate.of(2020, 6, 1), stated(kind, "2020-06-30"));
            said(kind, "imported", 1, "2021-03-01", stated(kind, "2021-03-31"));
        }
        // They go back at two in the morning of 25 October: half past one is there twice.
        at("2026-10-24T23:00:00Z");
        ALL.forEach(kind -> said(kind, "autumn", 1, "2026-10-25"));
        at("2026-10-25T01:30:00Z");
        ALL.forEach(kind -> said(kind, "autumn", 2, "2026-10-25"));
        at("2026-10-26T00:00:00Z");
        var last = ALL.stream().map(kind -> said(kind, "autumn", 3, "2026-10-26")).toList();
        at("2026-11-02T12:00:00Z");
        LAST.add(last.getLast());
    }

    private static void at(String instant) {
        SIDE.clock.set(Instant.parse(instant));
    }

    private static Place place(Clocked kind, String boundary) {
        return new Place(SIDE.log, boundary + "-" + ALL.indexOf(kind));
    }

    private static void begun(
            Clocked kind, String boundary, LocalDate on, @Nullable Stated stated) {
        var place = place(kind, boundary);
        if (stated == null) {
            SIDE.log.body(place.body());
        }
        SIDE.log.append(kind.beginning().of(place, on, stated));
    }

    private static Commit said(Clocked kind, String boundary, int number, String on) {
        return said(kind, boundary, number, on, null);
    }

    private static Commit said(
            Clocked kind, String boundary, int number, String on, @Nullable Stated stated) {
        var place = place(kind, boundary);
        var commit = SIDE.log.append(kind.saying().of(place, number, LocalDate.parse(on), stated));
        SAID.computeIfAbsent(place.body(), _ -> new ArrayList<>()).add(commit);
        return commit;
    }

    private static void twice(Clocked kind) {
        var place = place(kind, "twice");
        var on = LocalDate.of(2026, 3, 10);
        var commit =
                SIDE.log.append(
                        kind.saying().of(place, 1, on, null), kind.saying().of(place, 2, on, null));
        SAID.put(place.body(), List.of(commit));
    }

    private static Stated stated(Clocked kind, String on) {
        return new Stated(LocalDate.parse(on), place(kind, "imported").words("A plan"), null);
    }

    private static List<Commit> commits(Clocked kind, String boundary) {
        return SAID.getOrDefault(place(kind, boundary).body(), List.of());
    }

    /** What is read when it is asked so; nothing if it is not known then. */
    private static String read(Clocked kind, String boundary, String time) {
        var path = "/api/bodies/" + place(kind, boundary).body() + kind.path() + "?" + time;
        var answer = SIDE.get(path, LAST.getFirst());
        assertThat(answer.status()).as(path + answer.http().body()).isIn(200, 404);
        return answer.status() == 200 ? kind.read(answer.json()) : "";
    }

    private static void reads(Clocked kind, String boundary, String time, int number) {
        assertThat(read(kind, boundary, time))
                .as("%s, %s, %s", kind, boundary, time)
                .isEqualTo(kind.reads().get(number));
    }

    private static void unknown(Clocked kind, String boundary, String time) {
        assertThat(read(kind, boundary, time)).as("%s, %s, %s", kind, boundary, time).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_said_late_of_an_earlier_day_stands_until_the_day_of_what_was_said_before(
            Clocked kind) {
        var said = commits(kind, "backdated");
        unknown(kind, "backdated", "effectiveOn=2026-01-09");
        reads(kind, "backdated", "effectiveOn=2026-01-10", 0);
        reads(kind, "backdated", "effectiveOn=2026-03-09", 0);
        reads(kind, "backdated", "effectiveOn=2026-03-10", 1);
        reads(kind, "backdated", "effectiveOn=2026-03-14", 1);
        reads(kind, "backdated", "effectiveOn=2026-03-15", 2);
        reads(kind, "backdated", "effectiveOn=2026-03-19", 2);
        reads(kind, "backdated", "effectiveOn=2026-03-20", 3);
        reads(kind, "backdated", "", 3);
        var before = "knownAt=" + said.get(1).last();
        reads(kind, "backdated", before + "&effectiveOn=2026-03-15", 1);
        reads(kind, "backdated", before, 3);
        reads(kind, "backdated", "knownAt=" + said.get(0).last(), 1);
        reads(kind, "backdated", "asAt=2026-03-15", 0);
    }

    static List<Clocked> saidEarly() {
        return ALL.stream().filter(kind -> kind.early() != Early.REFUSED).toList();
    }

    @ParameterizedTest
    @MethodSource("saidEarly")
    void what_is_said_of_a_day_before_a_thing_was_there_makes_no_half_of_a_thing(Clocked kind) {
        if (!kind.reads().getFirst().isEmpty()) {
            unknown(kind, "early", "effectiveOn=2025-12-01");
            unknown(kind, "early", "effectiveOn=2026-01-09");
        }
        var stands = kind.early() == Early.BEGINNING ? 0 : 1;
        reads(kind, "early", "effectiveOn=2026-01-10", stands);
        reads(kind, "early", "", stands);
        reads(kind, "early", "knownAt=2026-04-19", 0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void of_what_is_said_at_once_of_one_day_the_last_stands(Clocked kind) {
        var said = commits(kind, "twice").getFirst();
        reads(kind, "twice", "", 2);
        reads(kind, "twice", "knownAt=" + said.last(), 2);
        reads(kind, "twice", "knownAt=" + said.first(), 1);
        reads(kind, "twice", "knownAt=2026-04-20&effectiveOn=2026-03-09", 0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_night_in_which_the_clocks_go_forward_belongs_to_the_days_in_london(Clocked kind) {
        reads(kind, "spring", "asAt=2026-03-27", 0);
        reads(kind, "spring", "asAt=2026-03-28", 1);
        reads(kind, "spring", "knownAt=2026-03-29T00:29:59Z", 1);
        reads(kind, "spring", "asAt=2026-03-29", 2);
        reads(kind, "spring", "knownAt=2026-03-29T22:59:59.999999Z", 2);
        reads(kind, "spring", "knownAt=2026-03-30T00:00:00%2B01:00", 3);
        reads(kind, "spring", "asAt=2026-03-30", 3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_hour_that_is_there_twice_is_told_apart(Clocked kind) {
        reads(kind, "autumn", "asAt=2026-10-24", 0);
        reads(kind, "autumn", "knownAt=2026-10-25T00:00:00%2B01:00", 1);
        reads(kind, "autumn", "knownAt=2026-10-25T01:30:00%2B01:00", 1);
        reads(kind, "autumn", "knownAt=2026-10-25T01:30:00%2B00:00", 2);
        reads(kind, "autumn", "asAt=2026-10-25", 2);
        reads(kind, "autumn", "effectiveOn=2026-10-25", 2);
        reads(kind, "autumn", "asAt=2026-10-26", 3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_imported_years_later_was_not_known_but_stated(Clocked kind) {
        unknown(kind, "imported", "asAt=2021-03-31");
        unknown(kind, "imported", "knownAt=2026-04-19");
        reads(kind, "imported", "effectiveOn=2021-02-28", 0);
        reads(kind, "imported", "effectiveOn=2021-03-01", 1);
        reads(kind, "imported", "asAt=2026-04-20", 1);
        unknown(kind, "imported", "basis=stated&asAt=2020-06-29");
        reads(kind, "imported", "basis=stated&asAt=2020-06-30", 0);
        reads(kind, "imported", "basis=stated&asAt=2021-03-30", 0);
        reads(kind, "imported", "basis=stated&asAt=2021-03-31", 1);
        reads(kind, "imported", "basis=stated&knownAt=2021-03-31&effectiveOn=2021-02-28", 0);
    }
}
