package uk.tallystick.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class ChangesTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final @Nullable String PUBLIC = null;
    private static final String QUARTER = "2025-26-Q4";
    private static final String FIGURE = "figures[all/2025-26-Q4].value";

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static Commit added(String id, @Nullable Stated stated) {
        return SIDE.log.append(
                new ActionAdded(
                        id,
                        SIDE.log.words(id, "Fund refuges"),
                        ActionStatus.AGREED,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        DAY,
                        stated));
    }

    private static ActionStatusChanged status(
            String id, ActionStatus status, @Nullable Rag rag, String comment) {
        return new ActionStatusChanged(id, status, rag, SIDE.log.words(id, comment), DAY, null);
    }

    private static Commit seenBy(String id, Visibility visibility) {
        return SIDE.log.append(
                new VisibilitySet(
                        Ids.visibility(id), id, visibility, null, null, null, null, DAY, null));
    }

    private static QuerySide.Response ask(@Nullable String bearer, String body, String query) {
        return SIDE.getBy(bearer, "/api/bodies/" + body + "/changes?" + query);
    }

    private static List<JsonNode> changes(@Nullable String bearer, String body, String query) {
        var answer = ask(bearer, body, query);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private static List<String> told(List<JsonNode> changes) {
        return changes.stream()
                .map(change ->
                        change.path("id").asString().replaceFirst("[^:]+:[^:]+:", "")
                                + " "
                                + change.path("field").asString()
                                + ": "
                                + words(change.path("before"))
                                + " -> "
                                + words(change.path("after")))
                .toList();
    }

    private static String words(JsonNode value) {
        return value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
    }

    private static String within(String body) {
        return SIDE.tokenOf(body, Role.SECRETARY);
    }

    @Test
    void what_differs_is_told_field_by_field_with_the_last_event_that_made_it_so() {
        SIDE.log.body("ch-net");
        var id = Ids.of("action", "ch-net", "A1");
        var from = added(id, null);
        SIDE.log.append(status(id, ActionStatus.IN_PROGRESS, Rag.GREEN, "Begun"));
        var last = SIDE.log.append(status(id, ActionStatus.PAUSED, Rag.GREEN, "No money"));
        SIDE.get("/api/bodies/ch-net", last);

        var changes = changes(within("ch-net"), "ch-net", "from=" + from.last());

        assertThat(told(changes))
                .containsExactly(
                        "A1 comment:  -> No money",
                        "A1 rag:  -> green",
                        "A1 status: agreed -> paused");
        var status = changes.getLast();
        assertThat(status.path("kind").asString()).isEqualTo("action");
        assertThat(status.path("id").asString()).isEqualTo(id);
        assertThat(status.path("name").asString()).isEqualTo("Fund refuges");
        assertThat(status.path("position").asLong()).isEqualTo(last.last());
        assertThat(status.path("recordedAt").asString()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(status.path("actor").asString()).isEqualTo("local");
        assertThat(status.path("reason").asString()).isEqualTo("No money");
        assertThat(status.path("events").valueStream().map(e -> e.path("reason").asString()))
                .containsExactly("Begun", "No money");
        assertThat(status.at("/events/0/type").asString()).isEqualTo("action-status-changed");
        assertThat(changes.get(1).path("events").size())
                .as("what stayed green was made so once")
                .isEqualTo(1);
    }

    @Test
    void what_was_changed_and_changed_back_is_no_difference() {
        SIDE.log.body("ch-back");
        var id = Ids.of("action", "ch-back", "A1");
        added(id, null);
        var from = SIDE.log.append(status(id, ActionStatus.AGREED, null, "As it was"));
        var there = SIDE.log.append(status(id, ActionStatus.PAUSED, null, "As it was"));
        var back = SIDE.log.append(status(id, ActionStatus.AGREED, null, "As it was"));
        SIDE.get("/api/bodies/ch-back", back);

        assertThat(changes(within("ch-back"), "ch-back", "from=" + from.last())).isEmpty();
        assertThat(
                        told(
                                changes(
                                        within("ch-back"),
                                        "ch-back",
                                        "from=" + from.last() + "&to=" + there.last())))
                .containsExactly("A1 status: agreed -> paused");
    }

    @Test
    void a_figure_that_was_corrected_is_a_change_of_its_kpi_with_the_reason() {
        var office = new Office(SIDE, "ch-fix");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "54.0");
        var from = SIDE.log.append(published(round));
        office.revised(round, "K1", QUARTER, "53.1", null);
        var last = office.revisionPublished(round, "K1", QUARTER);
        SIDE.get("/api/bodies/ch-fix", last);

        for (var reader : new @Nullable String[] {PUBLIC, within("ch-fix")}) {
            var value =
                    changes(reader, "ch-fix", "from=" + from.last() + "&kind=kpi").stream()
                            .filter(change -> change.path("field").asString().equals(FIGURE))
                            .toList();
            assertThat(told(value)).containsExactly("K1 " + FIGURE + ": 54.0 -> 53.1");
            assertThat(value.getFirst().path("name").asString()).isEqualTo("Name of K1");
            assertThat(value.getFirst().path("position").asLong()).isEqualTo(last.last());
            assertThat(value.getFirst().path("reason").asString())
                    .isEqualTo("A row was counted twice.");
            assertThat(
                            value.getFirst()
                                    .path("events")
                                    .valueStream()
                                    .map(event -> event.path("type").asString()))
                    .containsExactly("figure-revised", "revision-published");
        }
    }

    private static SubmissionPublished published(String round) {
        return new SubmissionPublished(round, RuleVersion.CURRENT, DAY, null);
    }

    @Test
    void a_figure_recorded_before_and_published_since_is_new_to_the_public_alone() {
        var office = new Office(SIDE, "ch-pub");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.kpi("K2");
        var from = office.figure(round, "K1", QUARTER, "54.0");
        var last = SIDE.log.append(published(round));
        SIDE.get("/api/bodies/ch-pub", last);
        var query = "from=" + from.last() + "&to=" + last.last();

        var inside = changes(within("ch-pub"), "ch-pub", query);
        var outside = changes(PUBLIC, "ch-pub", query);

        assertThat(told(inside))
                .contains(Ids.codeOf(round) + " status: inProgress -> published")
                .noneMatch(told -> told.startsWith("K1"));
        assertThat(told(outside)).contains("K1 " + FIGURE + ":  -> 54.0");
        var value =
                outside.stream()
                        .filter(change -> change.path("field").asString().equals(FIGURE))
                        .toList()
                        .getFirst();
        assertThat(value.path("position").asLong()).isEqualTo(last.last());
        assertThat(value.path("actor").isNull()).isTrue();
        assertThat(value.at("/events/0/type").asString()).isEqualTo("submission-published");
        assertThat(outside.toString())
                .as("nothing of a KPI without figures")
                .doesNotContain("K2", "measurements-recorded");
    }

    @Test
    void what_only_those_within_see_changes_nothing_for_the_public() {
        SIDE.log.body("ch-hid");
        var id = Ids.of("action", "ch-hid", "HIDDEN");
        var from = added(Ids.of("action", "ch-hid", "OPEN"), null);
        var shown = seenBy(Ids.of("action", "ch-hid", "OPEN"), Visibility.PUBLIC);
        added(id, null);
        var last = SIDE.log.append(status(id, ActionStatus.PAUSED, null, "Secret"));
        SIDE.get("/api/bodies/ch-hid", last);

        assertThat(told(changes(PUBLIC, "ch-hid", "from=" + from.last())))
                .containsExactly("OPEN status:  -> agreed", "OPEN title:  -> Fund refuges");
        assertThat(changes(PUBLIC, "ch-hid", "from=" + shown.last())).isEmpty();
        assertThat(told(changes(within("ch-hid"), "ch-hid", "from=" + shown.last())))
                .contains("HIDDEN status:  -> paused");
    }

    @Test
    void what_is_restricted_auditors_see_and_each_such_comparison_is_logged() {
        SIDE.log.body("ch-res");
        var secret = Ids.of("action", "ch-res", "SECRET");
        var from = added(secret, null);
        SIDE.log.append(status(secret, ActionStatus.PAUSED, null, "Undercover"));
        var last = seenBy(secret, Visibility.RESTRICTED);
        SIDE.get("/api/bodies/ch-res", last);
        var auditor = SIDE.tokenOf("ch-res", Role.AUDITOR);
        var query = "from=" + from.last() + "&kind=action";

        assertThat(changes(within("ch-res"), "ch-res", "from=" + from.last())).isEmpty();
        assertThat(changes(PUBLIC, "ch-res", "from=" + from.last())).isEmpty();
        assertThat(told(changes(auditor, "ch-res", query)))
                .containsExactly(
                        "SECRET comment:  -> Undercover", "SECRET status: agreed -> paused");
        assertThat(ask(auditor, "ch-res", query + "&format=csv").http().body())
                .contains("Undercover");
        var reads = SIDE.getBy(auditor, "/api/bodies/ch-res/restricted-reads").json();
        assertThat(reads.path("items").valueStream().map(read -> read.path("resource").asString()))
                .containsExactly(
                        "/api/bodies/ch-res/changes?" + query + "&format=csv",
                        "/api/bodies/ch-res/changes?" + query);
    }

    @Test
    void a_reference_to_a_thing_that_came_to_be_seen_is_a_change_of_what_names_it() {
        SIDE.log.body("ch-ref");
        var plan = Ids.of("plan", "ch-ref", "DP");
        var id = Ids.of("action", "ch-ref", "A1");
        SIDE.log.append(
                new PlanRecorded(
                        plan,
                        SIDE.log.words(plan, "Delivery plan"),
                        null,
                        null,
                        PlanStatus.DRAFT,
                        List.of(),
                        PlanKind.DELIVERY_PLAN,
                        null,
                        null,
                        null,
                        DAY,
                        null));
        SIDE.log.append(
                new ActionAdded(
                        id,
                        SIDE.log.words(id, "Fund refuges"),
                        ActionStatus.AGREED,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        new Particulars("DP", null, null, List.of(), List.of(), null),
                        DAY,
                        null));
        var from = seenBy(id, Visibility.PUBLIC);
        var last = seenBy(plan, Visibility.PUBLIC);
        SIDE.get("/api/bodies/ch-ref", last);

        assertThat(told(changes(PUBLIC, "ch-ref", "from=" + from.last() + "&kind=action")))
                .containsExactly("A1 particulars.deliveryPlan:  -> DP");
        assertThat(changes(within("ch-ref"), "ch-ref", "from=" + from.last() + "&kind=action"))
                .isEmpty();
    }

    @Test
    void days_end_when_they_end_in_london() {
        SIDE.log.body("ch-day");
        var before = SIDE.clock.instant();
        var id = Ids.of("action", "ch-day", "A1");
        try {
            SIDE.clock.set(Instant.parse("2026-10-24T12:00:00Z"));
            added(id, null);
            SIDE.clock.set(Instant.parse("2026-10-24T22:59:59Z"));
            SIDE.log.append(status(id, ActionStatus.PAUSED, null, "Summer time"));
            SIDE.clock.set(Instant.parse("2026-10-24T23:30:00Z"));
            SIDE.log.append(status(id, ActionStatus.IN_PROGRESS, null, "Still summer"));
            SIDE.clock.set(Instant.parse("2026-10-25T23:59:59Z"));
            var last = SIDE.log.append(status(id, ActionStatus.COMPLETE, null, "Winter time"));
            SIDE.clock.set(Instant.parse("2026-10-27T12:00:00Z"));
            SIDE.get("/api/bodies/ch-day", last);

            assertThat(told(changes(within("ch-day"), "ch-day", "from=2026-10-24&to=2026-10-25")))
                    .containsExactly(
                            "A1 comment: Summer time -> Winter time",
                            "A1 status: paused -> complete");
            assertThat(told(changes(within("ch-day"), "ch-day", "from=2026-10-24&asAt=2026-10-25")))
                    .isEqualTo(
                            told(
                                    changes(
                                            within("ch-day"),
                                            "ch-day",
                                            "from=2026-10-24&knownAt=2026-10-25")))
                    .hasSize(2);
            assertThat(changes(within("ch-day"), "ch-day", "from=2026-10-25&to=2026-10-26"))
                    .isEmpty();
            assertThat(
                            told(
                                    changes(
                                            within("ch-day"),
                                            "ch-day",
                                            "from=2026-10-25T00:29:59%2B01:00&to=2026-10-25T00:30:00%2B01:00")))
                    .contains("A1 status: paused -> inProgress");
        } finally {
            SIDE.clock.set(before);
        }
    }

    @Test
    void what_was_imported_counts_from_when_it_was_stated_if_that_is_asked() {
        SIDE.log.body("ch-sta");
        var id = Ids.of("action", "ch-sta", "A1");
        var source = SIDE.log.words(id, "Delivery plan 2020-21");
        var last = added(id, new Stated(LocalDate.of(2021, 3, 31), source, null));
        SIDE.get("/api/bodies/ch-sta", last);

        assertThat(changes(PUBLIC, "ch-sta", "from=2021-03-30&to=2021-03-31")).isEmpty();
        var stated = ask(PUBLIC, "ch-sta", "from=2021-03-30&to=2021-03-31&basis=stated").json();
        assertThat(told(stated.path("items").valueStream().toList()))
                .containsExactly("A1 status:  -> agreed", "A1 title:  -> Fund refuges");
        assertThat(stated.at("/items/0/events/0/statedOn").asString()).isEqualTo("2021-03-31");
        assertThat(stated.at("/items/0/events/0/statedSource").asString())
                .isEqualTo("Delivery plan 2020-21");
        assertThat(stated.at("/state/basis").asString()).isEqualTo("stated");
        assertThat(changes(PUBLIC, "ch-sta", "from=2021-03-31&to=2022-03-31&basis=stated"))
                .isEmpty();
    }

    @Test
    void pages_are_of_the_states_of_the_first_and_miss_nothing() {
        SIDE.log.body("ch-page");
        var from = added(Ids.of("action", "ch-page", "A0"), null);
        for (var code : List.of("A2", "A1", "A3")) {
            added(Ids.of("action", "ch-page", code), null);
        }
        var last = added(Ids.of("action", "ch-page", "A4"), null);
        SIDE.get("/api/bodies/ch-page", last);
        var reader = within("ch-page");
        var whole = told(changes(reader, "ch-page", "from=" + from.last()));
        assertThat(whole).hasSize(8).isSorted();

        var paged = new ArrayList<String>();
        var query = "limit=3&from=" + from.last();
        for (var page = ask(reader, "ch-page", query).json(); ; ) {
            paged.addAll(told(page.path("items").valueStream().toList()));
            assertThat(page.at("/state/position").asLong()).isEqualTo(last.last());
            if (page.path("cursor").isNull()) {
                break;
            }
            var later = added(Ids.of("action", "ch-page", "A1" + paged.size()), null);
            SIDE.get("/api/bodies/ch-page", later);
            page =
                    ask(reader, "ch-page", "limit=3&cursor=" + page.path("cursor").asString())
                            .json();
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void a_permalink_says_both_states_and_goes_on_saying_the_same() {
        SIDE.log.body("ch-perm");
        var id = Ids.of("action", "ch-perm", "A1");
        var from = added(id, null);
        var last = SIDE.log.append(status(id, ActionStatus.PAUSED, null, "No money"));
        SIDE.get("/api/bodies/ch-perm", last);
        var first = ask(within("ch-perm"), "ch-perm", "kind=action&from=" + from.last()).json();
        var link = first.at("/state/permalink").asString();
        assertThat(link)
                .isEqualTo(
                        "/api/bodies/ch-perm/changes?kind=action&from=%d&to=%d&effectiveOn=2026-06-01"
                                .formatted(from.last(), last.last()));
        var more = SIDE.log.append(status(id, ActionStatus.COMPLETE, null, "Done"));
        SIDE.get("/api/bodies/ch-perm", more);

        assertThat(SIDE.getBy(within("ch-perm"), link).json().path("items"))
                .isEqualTo(first.path("items"));
        assertThat(first.at("/from/position").asLong()).isEqualTo(from.last());
    }

    @Test
    void a_question_that_cannot_be_answered_names_what_is_wrong_with_it() {
        SIDE.log.body("ch-bad");
        var last = added(Ids.of("action", "ch-bad", "A1"), null);
        SIDE.get("/api/bodies/ch-bad", last);
        fault("", "from");
        fault("from=x", "from");
        fault("from=1&to=x", "to");
        fault("from=2030-01-01", "from");
        fault("from=1&to=2030-01-01", "to");
        fault("from=99999999", "from");
        fault("from=2026-06-01&to=2026-05-31", "from");
        fault("from=" + last.last() + "&to=" + (last.last() - 1), "from");
        fault("from=1&kind=person", "kind");
        fault("from=1&id=action:elsewhere:A1", "id");
        fault("from=1&to=2&asAt=2026-06-01", "to");
        fault("from=1&limit=0", "limit");
        fault("from=1&cursor=x", "cursor");
        fault("from=1&format=xml", "format");
        fault("from=1&basis=x", "basis");
        assertThat(ask(PUBLIC, "ch-bad", "from=2030-01-01&to=x").json().path("errors").size())
                .isEqualTo(2);
        assertThat(ask(PUBLIC, "ch-nobody", "from=1").status()).isEqualTo(404);
        assertThat(ask(PUBLIC, "ch-nobody", "from=1&format=csv").status()).isEqualTo(404);
    }

    private static void fault(String query, String field) {
        var answer = ask(PUBLIC, "ch-bad", query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(
                        answer.json()
                                .path("errors")
                                .valueStream()
                                .map(error -> error.path("field").asString()))
                .as(query)
                .containsOnly(field);
    }

    @Test
    void one_thing_alone_can_be_asked_about() {
        SIDE.log.body("ch-one");
        added(Ids.of("action", "ch-one", "A1"), null);
        var last = added(Ids.of("action", "ch-one", "A2"), null);
        SIDE.get("/api/bodies/ch-one", last);

        assertThat(told(changes(within("ch-one"), "ch-one", "from=1&id=action:ch-one:A2")))
                .containsExactly("A2 status:  -> agreed", "A2 title:  -> Fund refuges");
        assertThat(changes(within("ch-one"), "ch-one", "from=1&kind=decision")).isEmpty();
    }

    @Test
    void what_was_done_because_of_something_says_so_where_nobody_gave_a_reason() {
        SIDE.log.body("ch-why");
        var first = added(Ids.of("action", "ch-why", "A1"), null);
        var second = Ids.of("action", "ch-why", "A2");
        var last =
                SIDE.log.appendBecause(
                        first,
                        new ActionAdded(
                                second,
                                SIDE.log.words(second, "Train officers"),
                                ActionStatus.AGREED,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                DAY,
                                null));
        SIDE.get("/api/bodies/ch-why", last);

        assertThat(
                        changes(within("ch-why"), "ch-why", "from=" + first.last()).stream()
                                .map(change -> change.path("reason").asString()))
                .containsOnly("Because of “Fund refuges”");
        assertThat(
                        changes(within("ch-why"), "ch-why", "from=1&id=action:ch-why:A1")
                                .getFirst()
                                .path("reason")
                                .isNull())
                .isTrue();
    }

    @Test
    void the_file_has_every_difference_and_no_formula() {
        SIDE.log.body("ch-csv");
        var id = Ids.of("action", "ch-csv", "A1");
        var from = added(id, null);
        var last = SIDE.log.append(status(id, ActionStatus.PAUSED, null, "=1+1"));
        SIDE.get("/api/bodies/ch-csv", last);
        var query = "limit=1&from=" + from.last();

        var file = ask(within("ch-csv"), "ch-csv", query + "&format=csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition"))
                .contains(
                        "attachment",
                        "changes-ch-csv-%d-%d.csv".formatted(from.last(), last.last()));
        assertThat(file.http().body().lines())
                .containsExactly(
                        "kind,id,name,field,before,after,position,recordedAt,actor,reason,eventCount,events",
                        "action,action:ch-csv:A1,Fund refuges,comment,,'=1+1,%1$d,2026-06-01T11:00:00Z,local,'=1+1,1,%1$d action-status-changed by local: =1+1"
                                .formatted(last.last()),
                        "action,action:ch-csv:A1,Fund refuges,status,agreed,paused,%1$d,2026-06-01T11:00:00Z,local,'=1+1,1,%1$d action-status-changed by local: =1+1"
                                .formatted(last.last()));
        var accepted =
                SIDE.get(
                        "/api/bodies/ch-csv/changes?" + query,
                        "Accept",
                        "text/csv",
                        "Authorization",
                        "Bearer " + within("ch-csv"));
        assertThat(accepted.http().body()).isEqualTo(file.http().body());
        assertThat(ask(PUBLIC, "ch-csv", "from=1&to=" + from.last() + "&format=csv").http().body())
                .as("the public is shown the register of the body alone")
                .doesNotContain("Fund refuges");
    }

    @Test
    void of_very_many_events_the_last_are_listed_and_all_are_counted() {
        SIDE.log.body("ch-many");
        var id = Ids.of("action", "ch-many", "A1");
        var from = added(id, null);
        SIDE.log.append(status(id, ActionStatus.IN_PROGRESS, null, "The only reason"));
        Commit last = null;
        for (var i = 0; i < 65; i++) {
            SIDE.log.append(unexplained(id, ActionStatus.PAUSED));
            last = SIDE.log.append(unexplained(id, ActionStatus.IN_PROGRESS));
        }
        SIDE.get("/api/bodies/ch-many", Objects.requireNonNull(last));
        var query = "from=" + from.last();

        var status =
                changes(within("ch-many"), "ch-many", query).stream()
                        .filter(change -> change.path("field").asString().equals("status"))
                        .findFirst()
                        .orElseThrow();

        assertThat(status.path("eventCount").asInt()).isEqualTo(131);
        assertThat(status.path("events")).hasSize(100);
        assertThat(status.at("/events/99/position").asLong()).isEqualTo(last.last());
        assertThat(status.at("/events/0/position").asLong()).isEqualTo(last.last() - 99);
        assertThat(status.path("reason").asString())
                .as("though the event that gave it is not listed")
                .isEqualTo("The only reason");
        var file = ask(within("ch-many"), "ch-many", query + "&format=csv").http().body();
        assertThat(file.lines().filter(line -> line.contains(",status,")).findFirst().orElseThrow())
                .contains(",The only reason,131,")
                .satisfies(line -> assertThat(line.split("; ")).hasSize(100));
        var page = SIDE.getBy(within("ch-many"), "/bodies/ch-many/changes?" + query).http().body();
        assertThat(page).contains("Much more happened that had a part in it.");
    }

    private static ActionStatusChanged unexplained(String id, ActionStatus status) {
        return new ActionStatusChanged(id, status, null, null, DAY, null);
    }
}
