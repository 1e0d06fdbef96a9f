package uk.tallystick.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionConfirmed;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionEvent.ActionUntouched;
import uk.tallystick.events.action.ActionEvent.MilestoneReached;
import uk.tallystick.events.action.ActionEvent.MilestoneSet;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who works on actions, by when, and what comes of them. */
class ActionWorkTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static Commit add(String id, @Nullable LocalDate dueOn, @Nullable Origin because) {
        return SIDE.log.append(
                new ActionAdded(
                        id,
                        SIDE.log.words(id, "Action " + Ids.codeOf(id)),
                        ActionStatus.AGREED,
                        Lead.FORCE,
                        null,
                        null,
                        List.of(),
                        dueOn,
                        null,
                        new Particulars(
                                "D2026",
                                SIDE.log.words(id, "3.4"),
                                SIDE.log.label(id, "Nottingham City Council"),
                                List.of(
                                        SIDE.log.label(id, "Fire service"),
                                        SIDE.log.label(id, "NHS")),
                                List.of(milestone(id, "Draft", MARCH)),
                                because),
                        MARCH,
                        null));
    }

    private static ActionMilestone milestone(String id, String title, LocalDate dueOn) {
        return new ActionMilestone("M1", SIDE.log.words(id, title), dueOn);
    }

    private static Commit status(String id, ActionStatus status, LocalDate on) {
        return SIDE.log.append(new ActionStatusChanged(id, status, null, null, on, null));
    }

    private static JsonNode get(String path, Commit seen) {
        var answer = SIDE.get(path, seen);
        assertThat(answer.status()).as("%s", answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static void draft(String body, String code) {
        var id = Ids.of("plan", body, code);
        SIDE.log.append(
                new PlanRecorded(
                        id,
                        SIDE.log.words(id, "Delivery plan"),
                        MARCH,
                        JUNE,
                        PlanStatus.DRAFT,
                        List.of(),
                        PlanKind.DELIVERY_PLAN,
                        null,
                        null,
                        null,
                        MARCH,
                        null));
    }

    @Test
    void who_may_not_know_of_the_delivery_plan_is_not_told_its_code() {
        SIDE.log.body("drafted");
        draft("drafted", "D2026");
        var id = Ids.of("action", "drafted", "A1");
        add(id, null, null);
        var shown = show(id);
        for (var path : List.of("/api/bodies/drafted/actions/A1", "/api/history/" + id)) {
            assertThat(get(path, shown).toString()).contains("D2026");
            assertThat(SIDE.getBy(null, path).json().toString())
                    .contains("Fire service")
                    .doesNotContain("D2026");
        }
    }

    @Test
    void an_action_says_who_works_on_it() {
        SIDE.log.body("who");
        draft("who", "D2026");
        var id = Ids.of("action", "who", "A1");
        var added = add(id, null, null);
        var path = "/api/bodies/who/actions/A1";

        var action = get(path, added);
        assertThat(action.path("deliveryPlan").asString()).isEqualTo("D2026");
        assertThat(action.path("number").asString()).isEqualTo("3.4");
        assertThat(action.path("leadOrganisation").asString()).isEqualTo("Nottingham City Council");
        assertThat(action.path("partners").toString()).isEqualTo("[\"Fire service\",\"NHS\"]");

        var changed =
                SIDE.log.append(
                        new ParticularsChanged(
                                id,
                                new Particulars(null, null, null, List.of(), List.of(), null),
                                null,
                                APRIL,
                                null));
        assertThat(get(path, changed).path("partners").isEmpty()).isTrue();
        assertThat(get(path, changed).path("milestones").size()).isEqualTo(1);
        assertThat(get(path + "?effectiveOn=2026-03-31", changed).path("number").asString())
                .isEqualTo("3.4");
        assertThat(
                        get("/api/bodies/who/actions?deliveryPlan=D2026", changed)
                                .path("items")
                                .isEmpty())
                .isTrue();
    }

    @Test
    void every_day_by_which_it_was_due_stays_to_be_seen() {
        SIDE.log.body("due");
        var id = Ids.of("action", "due", "A1");
        add(id, APRIL, null);
        SIDE.log.append(new ActionOverdue(id, APRIL, APRIL.plusDays(1), null));
        var moved =
                SIDE.log.append(
                        new ActionRescheduled(
                                id, JUNE, SIDE.log.words(id, "Partner late"), MAY, null));
        var path = "/api/bodies/due/actions/A1";

        var action = get(path, moved);
        assertThat(action.path("dueOn").asString()).isEqualTo("2026-06-01");
        assertThat(action.path("overdueSince").isNull()).isTrue();
        assertThat(action.path("dueDates").toString())
                .isEqualTo(
                        """
                        [{"dueOn":"2026-04-01","since":"2026-03-01","reason":null},\
                        {"dueOn":"2026-06-01","since":"2026-05-01","reason":"Partner late"}]\
                        """);
        var before = get(path + "?effectiveOn=2026-04-30", moved);
        assertThat(before.path("dueOn").asString()).isEqualTo("2026-04-01");
        assertThat(before.path("overdueSince").asString()).isEqualTo("2026-04-02");
    }

    @Test
    void business_as_usual_is_late_for_nothing() {
        SIDE.log.body("usual");
        var id = Ids.of("action", "usual", "A1");
        add(id, APRIL, null);
        SIDE.log.append(new ActionOverdue(id, APRIL, APRIL.plusDays(1), null));
        var usual = status(id, ActionStatus.BUSINESS_AS_USUAL, MAY);

        assertThat(get("/api/bodies/usual/actions/A1", usual).path("overdueSince").isNull())
                .isTrue();
        var again = status(id, ActionStatus.IN_PROGRESS, MAY.plusDays(1));
        assertThat(get("/api/bodies/usual/actions/A1", again).path("overdueSince").asString())
                .isEqualTo("2026-04-02");
    }

    @Test
    void silence_is_shown_until_something_is_said() {
        SIDE.log.body("silent");
        var id = Ids.of("action", "silent", "A1");
        add(id, null, null);
        var untouched = SIDE.log.append(new ActionUntouched(id, MARCH, JUNE, null));
        var path = "/api/bodies/silent/actions/A1";
        assertThat(get(path, untouched).path("untouchedSince").asString()).isEqualTo("2026-03-01");

        var said = SIDE.log.append(new ActionAssigned(id, null, APRIL, null));
        assertThat(get(path, said).path("untouchedSince").isNull()).isTrue();
        assertThat(
                        get(path + "?knownAt=" + untouched.last(), said)
                                .path("untouchedSince")
                                .asString())
                .isEqualTo("2026-03-01");
    }

    @Test
    void a_milestone_shows_where_it_was_moved_and_when_it_was_reached() {
        SIDE.log.body("steps");
        var id = Ids.of("action", "steps", "A1");
        add(id, null, null);
        SIDE.log.append(
                new MilestoneSet(
                        id, milestone(id, "Draft", MAY), SIDE.log.words(id, "Ill"), APRIL, null));
        var reached = SIDE.log.append(new MilestoneReached(id, "M1", null, MAY, null));

        var step = get("/api/bodies/steps/actions/A1", reached).path("milestones").path(0);
        assertThat(step.path("dueOn").asString()).isEqualTo("2026-05-01");
        assertThat(step.path("reachedOn").asString()).isEqualTo("2026-05-01");
        assertThat(step.path("dueDates").path(0).path("dueOn").asString()).isEqualTo("2026-03-01");
        assertThat(step.path("dueDates").path(1).path("reason").asString()).isEqualTo("Ill");
    }

    @Test
    void an_output_is_the_number_as_given_and_a_later_one_takes_its_place() {
        SIDE.log.body("outputs");
        var id = Ids.of("action", "outputs", "A1");
        add(id, null, null);
        SIDE.log.append(output(id, "80", APRIL));
        var last = SIDE.log.append(output(id, "90.0", MAY));

        assertThat(get("/api/bodies/outputs/actions/A1", last).path("outputs").toString())
                .isEqualTo(
                        """
                        [{"of":"People trained","period":"2025-26-Q4","figure":90.0,\
                        "marker":"estimated","asGiven":"about 90.0"}]\
                        """);
    }

    private static OutputRecorded output(String id, String figure, LocalDate on) {
        return new OutputRecorded(
                id,
                new BigDecimal(figure),
                SIDE.log.label(id, "People trained"),
                Period.of("2025-26-Q4"),
                Marker.ESTIMATED,
                SIDE.log.words(id, "about " + figure),
                on,
                null);
    }

    @Test
    void a_confirmation_names_who_gave_it_to_those_within_and_is_lost_when_taken_up_again() {
        SIDE.log.body("confirmed");
        var id = Ids.of("action", "confirmed", "A1");
        add(id, null, null);
        status(id, ActionStatus.COMPLETE, APRIL);
        var person = TestPeople.register(SIDE.database, "", Set.of());
        SIDE.log.actor(person);
        var confirmed = SIDE.log.append(new ActionConfirmed(id, null, MAY, null));
        SIDE.log.actor("local");
        show(id);
        var path = "/api/bodies/confirmed/actions/A1";

        var within = get(path, confirmed);
        assertThat(within.path("confirmedOn").asString()).isEqualTo("2026-05-01");
        assertThat(within.path("confirmation").path("by").path("name").asString())
                .isEqualTo("Test Person");
        var outside = SIDE.getBy(null, path).json();
        assertThat(outside.path("confirmedOn").asString()).isEqualTo("2026-05-01");
        assertThat(outside.path("confirmation").path("by").isNull()).isTrue();

        var again = status(id, ActionStatus.IN_PROGRESS, MAY);
        assertThat(get(path, again).path("confirmation").isNull()).isTrue();
        var complete = status(id, ActionStatus.COMPLETE, JUNE);
        assertThat(get(path, complete).path("confirmedOn").isNull()).isTrue();
    }

    @Test
    void the_public_does_not_see_who_answers_for_an_action_nor_that_it_changed() {
        SIDE.log.body("people");
        var id = Ids.of("action", "people", "A1");
        add(id, null, null);
        var person = TestPeople.register(SIDE.database, "", Set.of());
        SIDE.log.append(new ActionAssigned(id, person, MAY, null));
        var shown = show(id);
        var path = "/api/bodies/people/actions/A1";

        assertThat(get(path, shown).path("assignedTo").path("id").asString()).isEqualTo(person);
        var outside = SIDE.getBy(null, path).json();
        assertThat(outside.path("assignedTo").isNull()).isTrue();
        assertThat(outside.path("version").asLong()).isEqualTo(1);
        assertThat(SIDE.getBy(null, "/api/history/" + id).http().body()).doesNotContain(person);
    }

    @Test
    void both_actions_name_the_other_to_whoever_sees_it() {
        SIDE.log.body("ends");
        var id = Ids.of("action", "ends", "A1");
        var other = Ids.of("action", "ends", "A2");
        add(id, null, null);
        add(other, null, null);
        SIDE.log.append(
                new ActionCarriedForward(id, "A2", SIDE.log.words(id, "Next year"), MAY, null));
        var shown = show(id);

        var ended = get("/api/bodies/ends/actions/A1", shown);
        assertThat(ended.path("status").asString()).isEqualTo("carriedForward");
        assertThat(ended.path("comment").asString()).isEqualTo("Next year");
        assertThat(ended.path("goesOnIn").toString())
                .isEqualTo("{\"how\":\"carriedForward\",\"code\":\"A2\",\"title\":\"Action A2\"}");
        assertThat(get("/api/bodies/ends/actions/A2", shown).path("takenUp").toString())
                .isEqualTo(
                        "[{\"how\":\"carriedForward\",\"code\":\"A1\",\"title\":\"Action A1\"}]");
        assertThat(SIDE.getBy(null, "/api/bodies/ends/actions/A1").json().path("goesOnIn").isNull())
                .isTrue();
        assertThat(
                        get("/api/bodies/ends/dashboard", shown)
                                .path("actions")
                                .path("byStatus")
                                .path("carriedForward")
                                .asLong())
                .isEqualTo(1);
    }

    @Test
    void what_made_somebody_raise_it_is_shown_to_whoever_sees_that() {
        SIDE.log.body("because");
        var hidden = Ids.of("action", "because", "H1");
        add(hidden, null, null);
        var id = Ids.of("action", "because", "A1");
        var figure = new FigureKey("K1", "all", Period.of("2025-26-Q4"));
        add(id, null, new Origin(hidden, figure, 1L));
        var shown = show(id);

        assertThat(
                        get("/api/bodies/because/actions/A1", shown)
                                .path("because")
                                .path("thing")
                                .asString())
                .isEqualTo(hidden);
        assertThat(
                        SIDE.getBy(null, "/api/bodies/because/actions/A1")
                                .json()
                                .path("because")
                                .isNull())
                .isTrue();
    }

    private static Commit show(String id) {
        return SIDE.log.append(
                new VisibilitySet(
                        Ids.visibility(id),
                        id,
                        Visibility.PUBLIC,
                        null,
                        null,
                        null,
                        null,
                        JUNE,
                        null));
    }

    @Test
    void what_somebody_owes_is_what_is_to_be_done_by_them_in_order_of_the_day() {
        SIDE.log.body("owed");
        var person = TestPeople.register(SIDE.database, "owed", Set.of(Role.DELIVERY_LEAD));
        var token = TestPeople.tokenOf(SIDE.database, person);
        var codes = List.of("A1", "A2", "A3", "A4");
        var days = List.of(JUNE, MAY, APRIL, MARCH);
        for (var i = 0; i < codes.size(); i++) {
            var id = Ids.of("action", "owed", codes.get(i));
            add(id, days.get(i), null);
            if (i < 3) {
                SIDE.log.append(new ActionAssigned(id, person, MARCH, null));
            }
        }
        var late = Ids.of("action", "owed", "A2");
        SIDE.log.append(new ActionOverdue(late, MAY, MAY.plusDays(1), null));
        var done = status(Ids.of("action", "owed", "A3"), ActionStatus.COMPLETE, MAY);

        var items =
                SIDE.getBy(token, "/api/people/me/owed?seen=" + done.receipt())
                        .json()
                        .path("items");
        assertThat(items.valueStream().map(ActionWorkTest::inShort))
                .containsExactly(
                        "milestone A1 2026-03-01",
                        "milestone A2 2026-03-01",
                        "action A2 2026-05-01 overdue since 2026-05-02",
                        "action A1 2026-06-01");
        assertThat(SIDE.getBy(null, "/api/people/me/owed").status()).isEqualTo(401);
    }

    @Test
    void a_round_waits_for_those_who_hand_it_in_and_no_others() {
        var office = new Office(SIDE, "rounds");
        var round = office.round("2026-27-Q1", "Crime survey");
        new Office(SIDE, "elsewhere").round("2026-27-Q1", "Crime survey");
        var path = "/api/people/me/owed?seen=" + SIDE.log.body("last").receipt();
        for (var role : List.of(Role.SUBMITTER, Role.APPROVER)) {
            var token = SIDE.tokenOf("rounds", role);
            assertThat(
                            SIDE.getBy(token, path)
                                    .json()
                                    .path("items")
                                    .valueStream()
                                    .map(item -> item.path("id").asString()))
                    .as(role.code())
                    .containsExactlyElementsOf(role == Role.SUBMITTER ? List.of(round) : List.of());
        }
    }

    private static String inShort(JsonNode item) {
        var since = item.path("overdueSince");
        return item.path("kind").asString()
                + " "
                + item.path("code").asString()
                + " "
                + item.path("dueOn").asString()
                + (since.isNull() ? "" : " overdue since " + since.asString());
    }
}
