package uk.tallystick.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class HistoryTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static ActionAdded added(String id, LocalDate day, @Nullable Stated stated) {
        return new ActionAdded(
                id,
                SIDE.log.words(id, "Continue to fund refuges"),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of("P1"),
                null,
                null,
                null,
                day,
                stated);
    }

    private static Measurement measurement(String kpi, String value) {
        return new Measurement(
                new FigureKey(kpi, FigureKey.ALL, Period.of("2025-26-Q4")),
                null,
                new BigDecimal(value),
                Marker.FINAL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SIDE.log.words(kpi, "comment"),
                null,
                null);
    }

    @Test
    void shows_each_event_with_its_words_and_what_it_changed() {
        var id = Ids.of("action", "history-a", "A1");
        SIDE.log.append(added(id, DAY, null));
        var last =
                SIDE.log.append(
                        new ActionStatusChanged(
                                id,
                                ActionStatus.IN_PROGRESS,
                                Rag.GREEN,
                                SIDE.log.words(id, "Begun"),
                                DAY,
                                null));

        var history = SIDE.get("/api/history/" + id, last);

        assertThat(history.status()).isEqualTo(200);
        var items = history.json().path("items");
        assertThat(items.size()).isEqualTo(2);
        var first = items.path(0);
        assertThat(first.path("type").asString()).isEqualTo("action-added");
        assertThat(first.path("revision").asString()).isEqualTo("2");
        assertThat(first.path("actor").asString()).isEqualTo("local");
        assertThat(first.path("correlationId").asString()).startsWith("c-");
        assertThat(first.path("causationId").isNull()).as("what came of no event").isTrue();
        assertThat(first.path("recordedAt").asString()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(first.at("/payload/title/text").asString())
                .isEqualTo("Continue to fund refuges");
        assertThat(first.at("/after/title").asString()).isEqualTo("Continue to fund refuges");
        assertThat(first.path("statedOn").isNull()).isTrue();
        var second = items.path(1);
        assertThat(second.path("position").asLong()).isEqualTo(last.last());
        assertThat(second.path("before").toString())
                .isEqualTo("{\"status\":\"agreed\",\"rag\":null,\"comment\":null}");
        assertThat(second.path("after").toString())
                .isEqualTo("{\"status\":\"inProgress\",\"rag\":\"green\",\"comment\":\"Begun\"}");
    }

    @Test
    void people_are_named_to_those_within_until_the_directory_forgets_them() throws SQLException {
        SIDE.log.body("history-people");
        var id = Ids.of("action", "history-people", "A1");
        var person =
                TestPeople.register(SIDE.database, "history-people", Set.of(Role.DELIVERY_LEAD));
        var stated =
                new Stated(LocalDate.of(2021, 3, 31), SIDE.log.words(id, "Delivery plan"), null);
        SIDE.log.actor(person);
        var last = SIDE.log.append(added(id, DAY, stated));
        SIDE.log.actor("local");
        var history = "/api/history/" + id;
        var item = SIDE.get(history, last).json().at("/items/0");

        assertThat(item.path("actor").asString()).isEqualTo(person);
        assertThat(item.path("actorName").asString()).isEqualTo("Test Person");
        assertThat(SIDE.get("/history/" + id).http().body()).contains("<span>Test Person</span>");
        var outside = SIDE.getBy(null, history).json().at("/items/0");
        assertThat(outside.path("actor").isNull()).isTrue();
        assertThat(outside.path("actorName").isNull()).isTrue();
        assertThat(SIDE.getBy(null, "/history/" + id).http().body())
                .contains("<span>the office</span>");

        try (var connection = TestDatabase.as(SIDE.database.owner(), SIDE.database);
                var forget =
                        connection.prepareStatement(
                                "UPDATE access.person SET name = NULL, username = NULL, erased ="
                                        + " true WHERE id = ?")) {
            forget.setString(1, person);
            forget.executeUpdate();
        }
        assertThat(SIDE.get(history).json().at("/items/0/actor").asString()).isEqualTo(person);
        assertThat(SIDE.get(history).json().at("/items/0/actorName").isNull()).isTrue();
        assertThat(SIDE.get("/history/" + id).http().body())
                .contains("<span>a person since erased</span>");
    }

    @Test
    void numbers_keep_the_digits_they_were_recorded_with() {
        var id = Ids.of("kpi", "history-n", "K1");
        var last =
                SIDE.log.append(
                        new BaselineSet(
                                id, Period.of("2024-25"), new BigDecimal("52.0"), null, DAY, null));

        var body = SIDE.get("/api/history/" + id, last).http().body();

        assertThat(body).contains("\"value\":52.0,").contains("\"baseline.value\":52.0");
    }

    @Test
    void figures_are_told_apart_by_kpi_breakdown_and_period() {
        var id = Ids.of("submission", "history-m", "S1");
        SIDE.log.append(
                new MeasurementsRecorded(
                        id,
                        List.of(measurement("K1", "1.0"), measurement("K2", "2.0")),
                        DAY,
                        null));
        SIDE.log.append(new MeasurementsRecorded(id, List.of(measurement("K2", "3.0")), DAY, null));
        var last =
                SIDE.log.append(
                        new FigureRevised(
                                id,
                                "R1",
                                new FigureKey("K2", FigureKey.ALL, Period.of("2025-26-Q4")),
                                new BigDecimal("4.0"),
                                null,
                                null,
                                RevisionKind.CORRECTION,
                                SIDE.log.words(id, "Counted twice"),
                                DAY,
                                null));

        var items = SIDE.get("/api/history/" + id, last).json().path("items");

        var value = "measurements[K2/all/2025-26-Q4].value";
        assertThat(items.path(1).path("before").toString()).isEqualTo("{\"" + value + "\":2.0}");
        assertThat(items.path(1).path("after").toString()).isEqualTo("{\"" + value + "\":3.0}");
        assertThat(items.path(2).path("before").path(value).toString()).isEqualTo("3.0");
        assertThat(items.path(2).path("after").path(value).toString()).isEqualTo("4.0");
    }

    @Test
    void a_revision_shows_the_history_of_its_round() {
        var id = Ids.of("submission", "history-v", "S1");
        var last =
                SIDE.log.append(
                        new MeasurementsRecorded(id, List.of(measurement("K1", "1.0")), DAY, null));

        assertThat(SIDE.get("/api/history/" + id + "~R1", last).json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void shows_only_what_the_question_s_state_knows_of() {
        var id = Ids.of("action", "history-t", "A1");
        var first = SIDE.log.append(added(id, DAY, null));
        var last =
                SIDE.log.append(
                        new ActionStatusChanged(
                                id, ActionStatus.PAUSED, null, null, DAY.plusDays(9), null));
        SIDE.get("/api/history/" + id, last);

        assertThat(types("/api/history/" + id + "?knownAt=" + first.last()))
                .containsExactly("action-added");
        assertThat(types("/api/history/" + id + "?effectiveOn=" + DAY.plusDays(8)))
                .containsExactly("action-added");
        assertThat(types("/api/history/" + id + "?effectiveOn=" + DAY.plusDays(9))).hasSize(2);
        assertThat(types("/api/history/" + id + "?from=" + last.last()))
                .containsExactly("action-status-changed");
        assertThat(types("/api/history/" + id + "?to=" + first.last()))
                .containsExactly("action-added");
    }

    private static List<String> types(String path) {
        return SIDE.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    @Test
    void imported_history_says_when_and_where_it_was_stated() {
        var id = Ids.of("action", "history-i", "A1");
        var stated =
                new Stated(
                        LocalDate.of(2021, 3, 31),
                        SIDE.log.words(id, "Delivery plan 2020-21"),
                        null);
        var last = SIDE.log.append(added(id, LocalDate.of(2020, 4, 1), stated));

        var item = SIDE.get("/api/history/" + id, last).json().at("/items/0");

        assertThat(item.path("statedOn").asString()).isEqualTo("2021-03-31");
        assertThat(item.path("statedSource").asString()).isEqualTo("Delivery plan 2020-21");
        assertThat(types("/api/history/" + id + "?basis=stated&knownAt=2021-03-31")).hasSize(1);
        assertThat(SIDE.get("/api/history/" + id + "?basis=stated&knownAt=2021-03-30").status())
                .isEqualTo(404);
    }

    @Test
    void pages_show_the_state_of_the_first_page() {
        var id = Ids.of("action", "history-p", "A1");
        SIDE.log.append(added(id, DAY, null));
        var second =
                SIDE.log.append(
                        new ActionStatusChanged(id, ActionStatus.PAUSED, null, null, DAY, null));
        var page = SIDE.get("/api/history/" + id + "?limit=1", second).json();
        var third =
                SIDE.log.append(
                        new ActionStatusChanged(id, ActionStatus.COMPLETE, null, null, DAY, null));
        SIDE.get("/api/history/" + id, third);

        var next =
                SIDE.get("/api/history/" + id + "?limit=1&cursor=" + page.path("cursor").asString())
                        .json();

        assertThat(next.at("/items/0/position").asLong()).isEqualTo(second.last());
        assertThat(next.at("/state/position")).isEqualTo(page.at("/state/position"));
        assertThat(next.path("cursor").isNull()).isTrue();
    }

    @Test
    void nothing_is_shown_of_what_nobody_recorded() {
        assertThat(SIDE.get("/api/history/action:nowhere:A1").status()).isEqualTo(404);
        assertThat(SIDE.get("/api/history/nonsense").status()).isEqualTo(404);
        var bad = SIDE.get("/api/history/action:nowhere:A1?from=x");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().at("/errors/0/field").asString()).isEqualTo("from");
    }

    @Test
    void a_receipt_leads_to_the_entry_of_the_ledger() {
        var commit = SIDE.log.body("history-r");

        var place = SIDE.get("/api/ledger/receipts/" + commit.receipt());

        assertThat(place.status()).isEqualTo(200);
        assertThat(place.json().path("position").asLong()).isEqualTo(commit.last());
        assertThat(place.json().path("entry").asString()).startsWith("{\"v\":1,\"recordedAt\":");
        assertThat(SIDE.get("/api/ledger/receipts/none").status()).isEqualTo(404);
    }

    @Test
    void questions_put_later_come_after_those_put_before() {
        var id = scheduled("history-q");
        SIDE.log.append(asked(id, "Why?"));
        var last = SIDE.log.append(asked(id, "Since when?"));

        var items = SIDE.get("/api/history/" + id, last).json().path("items");

        assertThat(items.path(1).path("after").path("questions[1].text").asString())
                .isEqualTo("Why?");
        assertThat(items.path(2).path("after").path("questions[2].text").asString())
                .isEqualTo("Since when?");
        assertThat(items.path(2).path("before").has("questions[1].text")).isFalse();
    }

    @Test
    void who_may_not_know_of_a_thing_is_not_told_that_it_was_named() {
        var body = "history-n";
        var id = scheduled(body);
        var secret = Ids.of("action", body, "SECRET");
        var last =
                SIDE.log.append(
                        added(secret, DAY, null),
                        added(Ids.of("action", body, "OPEN"), DAY, null),
                        publicised(id),
                        publicised(Ids.of("action", body, "OPEN")),
                        new ScrutinyFollowedUp(id, List.of("OPEN", "SECRET"), null, DAY, null));
        var path = "/api/history/" + id;

        assertThat(SIDE.get(path, last).json().toString()).contains("OPEN", "SECRET");
        assertThat(SIDE.getBy(null, path).json().toString())
                .contains("OPEN")
                .doesNotContain("SECRET");
    }

    private static String scheduled(String body) {
        SIDE.log.body(body);
        var id = Ids.of("scrutiny", body, "S1");
        SIDE.log.append(
                new ScrutinyScheduled(
                        id,
                        SIDE.log.label(id, "Board"),
                        SIDE.log.words(id, "Victims"),
                        DAY,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        DAY,
                        null));
        return id;
    }

    private static VisibilitySet publicised(String id) {
        return new VisibilitySet(
                Ids.visibility(id), id, Visibility.PUBLIC, null, null, null, null, DAY, null);
    }

    private static QuestionsPut asked(String id, String text) {
        return new QuestionsPut(
                id,
                List.of(new ScrutinyQuestion(Asker.PANEL, null, SIDE.log.words(id, text))),
                DAY,
                null);
    }
}
