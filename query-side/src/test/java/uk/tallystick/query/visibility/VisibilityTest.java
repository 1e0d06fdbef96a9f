package uk.tallystick.query.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.person.PersonEvent.PersonRegistered;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

class VisibilityTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final String QUARTER = "2025-26-Q4";

    /** The public. */
    private static final @Nullable String PUBLIC = null;

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static Commit set(String subject, Visibility level) {
        var body = Ids.bodyOf(subject);
        var rule = Ids.of("visibility", body, Ids.kindOf(subject) + "." + Ids.codeOf(subject));
        return SIDE.log.append(
                new VisibilitySet(rule, subject, level, null, null, null, null, DAY, null));
    }

    private static void seen(Commit commit) {
        assertThat(SIDE.get("/api/bodies?seen=" + commit.receipt()).status()).isEqualTo(200);
        var body = SIDE.get("/api/ledger/receipts/" + commit.receipt());
        assertThat(body.status()).isEqualTo(200);
        for (var list :
                List.of("kpis", "submissions", "actions", "decisions", "scrutiny", "plans")) {
            SIDE.get("/api/bodies/none/" + list + "?seen=" + commit.receipt());
        }
    }

    private static JsonNode json(@Nullable String bearer, String path) {
        var response = SIDE.getBy(bearer, path);
        assertThat(response.status()).as(path + " " + response.http().body()).isEqualTo(200);
        return response.json();
    }

    private static int status(@Nullable String bearer, String path) {
        return SIDE.getBy(bearer, path).status();
    }

    private static List<String> items(@Nullable String bearer, String path, String field) {
        return json(bearer, path)
                .path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static Stated stated(String subject) {
        return new Stated(LocalDate.of(2025, 3, 31), SIDE.log.words(subject, "Register"), null);
    }

    @Test
    void a_round_is_for_those_within_until_it_is_published_and_its_kpi_with_it() {
        var office = new Office(SIDE, "vis-round");
        office.kpi("K1");
        office.kpi("K2");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "10");
        var before = office.figure(round, "K1", QUARTER, "11");
        seen(before);
        var within = SIDE.tokenOf("vis-round", Role.PANEL_MEMBER);
        var elsewhere = SIDE.tokenOf("another", Role.AUDITOR, Role.ADMINISTRATOR);
        var kpis = "/api/bodies/vis-round/kpis";
        var rounds = "/api/bodies/vis-round/submissions";

        assertThat(items(within, kpis, "code")).containsExactly("K1", "K2");
        assertThat(items(within, kpis + "/K1/series", "value")).containsExactly("11");
        for (var outsider : new @Nullable String[] {PUBLIC, elsewhere}) {
            assertThat(items(outsider, kpis, "code")).isEmpty();
            assertThat(status(outsider, kpis + "/K1")).isEqualTo(404);
            assertThat(status(outsider, kpis + "/K1/series")).isEqualTo(404);
            assertThat(items(outsider, rounds, "code")).isEmpty();
            assertThat(status(outsider, rounds + "/" + Ids.codeOf(round))).isEqualTo(404);
            assertThat(status(outsider, "/api/history/" + round)).isEqualTo(404);
            assertThat(status(outsider, "/api/history/" + office.id("K1"))).isEqualTo(404);
            assertThat(json(outsider, "/api/bodies/vis-round/dashboard").path("kpis").isEmpty())
                    .isTrue();
        }

        SIDE.log.append(
                new SubmissionSubmitted(round, DAY, null),
                new SubmissionApproved(round, null, DAY, null));
        var published =
                SIDE.log.append(new SubmissionPublished(round, RuleVersion.CURRENT, DAY, null));
        seen(published);

        for (var outsider : new @Nullable String[] {PUBLIC, elsewhere}) {
            assertThat(items(outsider, kpis, "code")).containsExactly("K1");
            var latest = json(outsider, kpis + "/K1").path("latest");
            assertThat(latest.path("value").asString()).isEqualTo("11");
            assertThat(latest.path("version").asLong()).as("the first it saw").isEqualTo(1);
            assertThat(latest.path("published").asBoolean()).isTrue();
            assertThat(latest.path("submissionStatus").asString()).isEqualTo("published");
            assertThat(items(outsider, kpis + "/K1/series", "value")).containsExactly("11");
            var shown = json(outsider, rounds + "/" + Ids.codeOf(round));
            assertThat(shown.path("status").asString()).isEqualTo("published");
            assertThat(shown.path("measurementCount").asLong()).isEqualTo(1);
            assertThat(shown.path("measurements").size()).isEqualTo(1);
            assertThat(items(outsider, "/api/history/" + round, "type"))
                    .containsExactly(
                            "submission-requested", "submission-approved", "submission-published");
            assertThat(SIDE.getBy(outsider, rounds + "/" + Ids.codeOf(round)).header("ETag"))
                    .isEqualTo("\"3\"");
            assertThat(json(outsider, "/api/history/" + round).at("/items/0/actor").isNull())
                    .isTrue();
            var then = "?knownAt=" + (published.last() - 1);
            assertThat(items(outsider, kpis + then, "code")).isEmpty();
            assertThat(status(outsider, kpis + "/K1" + then)).isEqualTo(404);
            assertThat(items(outsider, kpis + "/K1/series" + then, "value")).isEmpty();
            assertThat(status(outsider, "/api/history/" + round + then)).isEqualTo(404);
        }
        assertThat(json(within, kpis + "/K1").at("/latest/version").asLong()).isEqualTo(2);
        assertThat(items(within, "/api/history/" + round, "type")).hasSize(6);
        assertThat(json(within, "/api/history/" + round).at("/items/0/actor").asString())
                .isEqualTo("local");
    }

    @Test
    void what_is_withheld_after_publication_is_gone_from_every_past_state_too() {
        var office = new Office(SIDE, "vis-withheld");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "10");
        var published =
                SIDE.log.append(new SubmissionPublished(round, RuleVersion.CURRENT, DAY, null));
        seen(published);
        var kpi = "/api/bodies/vis-withheld/kpis/K1";
        var then = "?knownAt=" + published.last();
        assertThat(items(PUBLIC, kpi + "/series" + then, "value")).containsExactly("10");

        seen(set(round, Visibility.INTERNAL));

        assertThat(items(PUBLIC, kpi + "/series", "value")).isEmpty();
        assertThat(items(PUBLIC, kpi + "/series" + then, "value")).isEmpty();
        assertThat(status(PUBLIC, "/api/history/" + round + then)).isEqualTo(404);
        assertThat(json(PUBLIC, kpi + then).path("latest").isNull()).isTrue();
        var within = SIDE.tokenOf("vis-withheld", Role.SECRETARY);
        assertThat(items(within, kpi + "/series" + then, "value")).containsExactly("10");

        var again = set(round, Visibility.PUBLIC);
        seen(again);
        assertThat(items(PUBLIC, kpi + "/series", "value")).containsExactly("10");
        assertThat(items(PUBLIC, kpi + "/series" + then, "value")).containsExactly("10");
        assertThat(items(PUBLIC, kpi + "/series?knownAt=" + (again.last() - 1), "value"))
                .as("it was withheld then")
                .isEmpty();

        seen(set(office.id("K1"), Visibility.INTERNAL));
        assertThat(status(PUBLIC, kpi)).isEqualTo(404);
        assertThat(status(PUBLIC, kpi + then)).isEqualTo(404);
        assertThat(status(PUBLIC, kpi + "/series")).isEqualTo(404);
        assertThat(
                        json(PUBLIC, "/api/bodies/vis-withheld/submissions/" + Ids.codeOf(round))
                                .path("measurementCount")
                                .asLong())
                .isZero();
    }

    @Test
    void a_revision_is_for_those_within_until_it_is_published_itself() {
        var office = new Office(SIDE, "vis-revision");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "10");
        SIDE.log.append(new SubmissionPublished(round, RuleVersion.CURRENT, DAY, null));
        revised(office, round, "r1", "11");
        var second = revised(office, round, "r2", "12");
        seen(second);
        var within = SIDE.tokenOf("vis-revision", Role.SUBMITTER);
        var kpi = "/api/bodies/vis-revision/kpis/K1";

        assertThat(json(within, kpi).at("/latest/value").asString()).isEqualTo("12");
        assertThat(json(within, kpi).at("/latest/revisedFrom").asString()).isEqualTo("11");
        assertThat(json(PUBLIC, kpi).at("/latest/value").asString()).isEqualTo("10");
        assertThat(items(PUBLIC, kpi + "/series", "value")).containsExactly("10");
        assertThat(
                        json(PUBLIC, "/api/bodies/vis-revision/submissions/" + Ids.codeOf(round))
                                .path("measurementCount")
                                .asLong())
                .isEqualTo(1);
        assertThat(items(PUBLIC, "/api/history/" + round, "type")).doesNotContain("figure-revised");

        var published = SIDE.log.append(new RevisionPublished(round, "r2", key(), DAY, null));
        seen(published);

        var latest = json(PUBLIC, kpi).path("latest");
        assertThat(latest.path("value").asString()).isEqualTo("12");
        assertThat(latest.path("version").asLong()).isEqualTo(2);
        assertThat(latest.path("revisedFrom").asString()).as("what it saw before").isEqualTo("10");
        assertThat(json(PUBLIC, kpi + "?knownAt=" + second.last()).at("/latest/value").asString())
                .isEqualTo("10");
        assertThat(items(PUBLIC, "/api/history/" + round, "type"))
                .endsWith("figure-revised", "revision-published");
    }

    private static FigureKey key() {
        return new FigureKey("K1", FigureKey.ALL, Period.of(QUARTER));
    }

    private static Commit revised(Office office, String round, String revision, String value) {
        return SIDE.log.append(
                new FigureRevised(
                        round,
                        revision,
                        key(),
                        new BigDecimal(value),
                        null,
                        null,
                        RevisionKind.CORRECTION,
                        office.words("Counted twice"),
                        DAY,
                        null));
    }

    private static Commit action(String id, @Nullable Stated stated) {
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

    @Test
    void an_action_is_public_if_it_was_stated_in_public_or_once_somebody_says_so() {
        SIDE.log.body("vis-action");
        var stated = Ids.of("action", "vis-action", "A1");
        var own = Ids.of("action", "vis-action", "A2");
        action(stated, stated(stated));
        var before = action(own, null);
        seen(before);
        var list = "/api/bodies/vis-action/actions";
        var within = SIDE.tokenOf("vis-action", Role.DELIVERY_LEAD);

        assertThat(items(PUBLIC, list, "code")).containsExactly("A1");
        assertThat(items(within, list, "code")).containsExactly("A1", "A2");
        assertThat(counted(PUBLIC)).isEqualTo(1);
        assertThat(counted(within)).isEqualTo(2);
        assertThat(status(PUBLIC, list + "/A2")).isEqualTo(404);
        assertThat(status(PUBLIC, "/api/history/" + own)).isEqualTo(404);

        set(own, Visibility.PUBLIC);
        seen(
                SIDE.log.append(
                        new ActionStatusChanged(own, ActionStatus.PAUSED, null, null, DAY, null)));

        assertThat(json(PUBLIC, list + "/A2").path("status").asString()).isEqualTo("paused");
        assertThat(items(PUBLIC, "/api/history/" + own, "type")).hasSize(2);
        assertThat(counted(PUBLIC)).isEqualTo(2);
        assertThat(status(PUBLIC, list + "/A2?knownAt=" + before.last())).isEqualTo(404);
        assertThat(status(PUBLIC, "/api/history/visibility:vis-action:action.A2")).isEqualTo(404);
        assertThat(items(within, "/api/history/visibility:vis-action:action.A2", "type"))
                .containsExactly("visibility-set");
    }

    private static long counted(@Nullable String bearer) {
        return json(bearer, "/api/bodies/vis-action/dashboard")
                .at("/actions/byStatus")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static void decision(
            String body, String code, @Nullable Classification classification, boolean stated) {
        var id = Ids.of("decision", body, code);
        SIDE.log.append(
                new DecisionProposed(
                        id,
                        null,
                        SIDE.log.words(id, "Title of " + code),
                        classification,
                        null,
                        null,
                        List.of(),
                        null,
                        DAY,
                        stated ? stated(id) : null));
        SIDE.log.append(
                new DecisionTaken(
                        id,
                        DAY,
                        null,
                        SIDE.log.label(id, "The commissioner"),
                        null,
                        SIDE.log.words(id, "Decided"),
                        SIDE.log.words(id, "Because"),
                        null,
                        null,
                        null,
                        DAY,
                        null));
    }

    @Test
    void a_decision_is_seen_as_it_is_classified() {
        var body = "vis-decision";
        SIDE.log.body(body);
        decision(body, "open", Classification.PUBLIC, false);
        decision(body, "part", Classification.PART_EXEMPT, false);
        decision(body, "closed", Classification.NON_PUBLIC, true);
        decision(body, "unsaid", null, false);
        decision(body, "register", null, true);
        seen(SIDE.log.body("vis-decision-end"));
        var list = "/api/bodies/vis-decision/decisions";
        var within = SIDE.tokenOf(body, Role.SECRETARY);

        assertThat(items(within, list, "code")).hasSize(5);
        assertThat(json(within, list + "/part").path("rationale").asString()).isEqualTo("Because");
        assertThat(items(PUBLIC, list, "code"))
                .containsExactlyInAnyOrder("open", "part", "register");
        assertThat(json(PUBLIC, "/api/bodies/vis-decision/dashboard").path("decisions").size())
                .isEqualTo(3);
        assertThat(json(PUBLIC, list + "/open").path("rationale").asString()).isEqualTo("Because");
        assertThat(json(PUBLIC, list + "/register").path("decided").asString())
                .isEqualTo("Decided");
        var part = json(PUBLIC, list + "/part");
        assertThat(part.path("status").asString()).isEqualTo("taken");
        assertThat(part.path("madeBy").asString()).isEqualTo("The commissioner");
        assertThat(part.path("decided").isNull()).isTrue();
        assertThat(part.path("rationale").isNull()).isTrue();
        assertThat(part.path("version").asLong()).isEqualTo(1);
        assertThat(SIDE.getBy(PUBLIC, "/bodies/vis-decision/decisions/part").http().body())
                .contains("part exempt: the reasons are not public", "Sign in")
                .doesNotContain("Because");
        assertThat(items(PUBLIC, "/api/history/" + Ids.of("decision", body, "part"), "type"))
                .containsExactly("decision-proposed");
        assertThat(items(PUBLIC, "/api/history/" + Ids.of("decision", body, "open"), "type"))
                .hasSize(2);

        seen(set(Ids.of("decision", body, "closed"), Visibility.PUBLIC));
        assertThat(json(PUBLIC, list + "/closed").path("rationale").asString())
                .isEqualTo("Because");
        seen(set(Ids.of("decision", body, "part"), Visibility.INTERNAL));
        seen(set(Ids.of("decision", body, "part"), Visibility.PUBLIC));
        assertThat(json(PUBLIC, list + "/part").path("rationale").isNull())
                .as("exempt grounds stay exempt")
                .isTrue();
        seen(set(Ids.of("decision", body, "part"), Visibility.INTERNAL));
        assertThat(status(PUBLIC, list + "/part")).isEqualTo(404);
        assertThat(status(PUBLIC, "/api/history/" + Ids.of("decision", body, "part")))
                .isEqualTo(404);
    }

    @Test
    void scrutiny_and_plans_are_public_when_they_were_put_to_the_public() {
        var body = "vis-plan";
        SIDE.log.body(body);
        plan("P1", PlanStatus.DRAFTED);
        plan("P2", PlanStatus.CONSULTING);
        plan("P3", null);
        var scrutiny = Ids.of("scrutiny", body, "S1");
        SIDE.log.append(
                new ScrutinyScheduled(
                        scrutiny,
                        SIDE.log.label(body, "Board"),
                        SIDE.log.words(body, "Topic"),
                        DAY,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        DAY,
                        null));
        seen(
                SIDE.log.append(
                        new ScrutinyOutcomeRecorded(
                                scrutiny, Outcome.NOTED, null, DAY, null, null, DAY, null)));
        var within = SIDE.tokenOf(body, Role.PANEL_OFFICER);

        assertThat(items(within, "/api/bodies/vis-plan/plans", "code")).hasSize(3);
        assertThat(items(PUBLIC, "/api/bodies/vis-plan/plans", "code")).containsExactly("P2");
        assertThat(items(within, "/api/bodies/vis-plan/scrutiny", "code")).containsExactly("S1");
        assertThat(items(PUBLIC, "/api/bodies/vis-plan/scrutiny", "code")).isEmpty();
        seen(set(scrutiny, Visibility.PUBLIC));
        assertThat(
                        json(PUBLIC, "/api/bodies/vis-plan/scrutiny/S1")
                                .at("/outcome/outcome")
                                .asString())
                .isEqualTo("noted");
        set(Ids.of("plan", body, "P2"), Visibility.RESTRICTED);
        seen(plan("P2", PlanStatus.ISSUED));
        assertThat(items(within, "/api/bodies/vis-plan/plans", "code"))
                .as("what was laid down stands, whatever is recorded")
                .containsExactlyInAnyOrder("P1", "P3");
    }

    private static Commit plan(String code, @Nullable PlanStatus status) {
        var id = Ids.of("plan", "vis-plan", code);
        return SIDE.log.append(
                new PlanRecorded(
                        id,
                        SIDE.log.words(id, "Plan " + code),
                        null,
                        null,
                        status,
                        List.of(),
                        PlanKind.PLAN,
                        null,
                        null,
                        null,
                        DAY,
                        null));
    }

    @Test
    void imported_figures_were_public_when_their_sources_say() {
        var office = new Office(SIDE, "vis-stated");
        office.kpi("K1", DAY, office.stated("2024-01-31", "Plan"));
        var late = office.round("2024-25", "Force", office.stated("2025-06-30", "Report"));
        office.figure(late, "K1", null, "2024-25", "2", office.stated("2025-06-30", "Report"));
        SIDE.log.append(
                new SubmissionPublished(
                        late, RuleVersion.CURRENT, DAY, office.stated("2025-06-30", "Report")));
        var early = office.round("2023-24", "Force", office.stated("2024-06-30", "Report"));
        office.figure(early, "K1", null, "2023-24", "1", office.stated("2024-06-30", "Report"));
        seen(
                SIDE.log.append(
                        new SubmissionPublished(
                                early,
                                RuleVersion.CURRENT,
                                DAY,
                                office.stated("2024-06-30", "Report"))));
        var series = "/api/bodies/vis-stated/kpis/K1/series";

        assertThat(items(PUBLIC, series, "value")).containsExactly("1", "2");
        assertThat(items(PUBLIC, series + "?basis=stated&knownAt=2024-12-31", "value"))
                .containsExactly("1");
        assertThat(items(PUBLIC, series + "?basis=stated&knownAt=2025-12-31", "value"))
                .containsExactly("1", "2");
        assertThat(items(PUBLIC, series + "?basis=stated&knownAt=2024-05-31", "value")).isEmpty();
    }

    @Test
    void what_one_may_not_see_is_refused_in_the_very_words_of_what_there_is_not() {
        var office = new Office(SIDE, "vis-same");
        office.kpi("HX9");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "HX9", QUARTER, "10");
        decision("vis-same", "HX9", Classification.NON_PUBLIC, false);
        action(Ids.of("action", "vis-same", "HX9"), null);
        seen(set(Ids.of("action", "vis-same", "HX9"), Visibility.RESTRICTED));
        var within = SIDE.tokenOf("vis-same", Role.SECRETARY);

        for (var time : List.of("", "?asAt=2020-01-01", "?knownAt=2", "?effectiveOn=2026-05-31")) {
            for (var path :
                    List.of(
                            "/api/bodies/vis-same/kpis/%s",
                            "/api/bodies/vis-same/kpis/%s/series",
                            "/api/bodies/vis-same/decisions/%s",
                            "/api/bodies/vis-same/actions/%s",
                            "/api/history/kpi:vis-same:%s",
                            "/api/history/action:vis-same:%s",
                            "/api/history/visibility:vis-same:action.%s",
                            "/bodies/vis-same/kpis/%s",
                            "/history/decision:vis-same:%s")) {
                same(PUBLIC, path + time);
            }
            same(within, "/api/bodies/vis-same/actions/%s" + time);
            same(within, "/api/history/action:vis-same:%s" + time);
            same(within, "/api/history/visibility:vis-same:action.%s" + time);
        }
        assertThat(
                        json(PUBLIC, "/api/bodies/vis-same/kpis?asAt=2020-01-01")
                                .at("/state/recordedLater")
                                .asLong())
                .isZero();
        assertThat(
                        json(PUBLIC, "/api/bodies/vis-same?effectiveOn=2020-01-01")
                                .path("code")
                                .asString())
                .isEqualTo("vis-same");
    }

    private static void same(@Nullable String bearer, String path) {
        var hidden = SIDE.getBy(bearer, path.formatted("HX9"));
        var missing = SIDE.getBy(bearer, path.formatted("MX9"));
        assertThat(hidden.status()).as(path).isEqualTo(404);
        assertThat(hidden.http().body().replace("HX9", "MX9")).isEqualTo(missing.http().body());
        assertThat(hidden.header("ETag")).isEqualTo(missing.header("ETag"));
    }

    @Test
    void a_date_before_the_first_record_counts_what_the_reader_may_see_by_now() {
        SIDE.log.body("vis-later");
        action(Ids.of("action", "vis-later", "A1"), stated("vis-later"));
        seen(action(Ids.of("action", "vis-later", "A2"), null));
        var path = "/api/bodies/vis-later/actions?knownAt=2020-01-01";
        var within = SIDE.tokenOf("vis-later", Role.SECRETARY);

        assertThat(json(PUBLIC, path).at("/state/recordedLater").asLong()).isEqualTo(1);
        assertThat(json(within, path).at("/state/recordedLater").asLong()).isEqualTo(2);
    }

    @Test
    void what_is_restricted_only_auditors_see_and_each_such_read_is_logged() {
        SIDE.log.body("vis-restricted");
        var secret = Ids.of("action", "vis-restricted", "A1");
        action(secret, stated(secret));
        var before = action(Ids.of("action", "vis-restricted", "A2"), stated(secret));
        seen(set(secret, Visibility.RESTRICTED));
        var actions = "/api/bodies/vis-restricted/actions";
        var auditor = SIDE.tokenOf("vis-restricted", Role.AUDITOR);
        var secretary = SIDE.tokenOf("vis-restricted", Role.SECRETARY);

        for (var reader : new @Nullable String[] {PUBLIC, secretary}) {
            assertThat(items(reader, actions, "code")).containsExactly("A2");
            assertThat(status(reader, actions + "/A1")).isEqualTo(404);
            assertThat(status(reader, actions + "/A1?knownAt=" + before.last())).isEqualTo(404);
            assertThat(status(reader, "/api/history/" + secret)).isEqualTo(404);
        }
        assertThat(items(auditor, actions, "code")).containsExactly("A1", "A2");
        assertThat(status(auditor, actions + "/A2")).isEqualTo(200);
        assertThat(status(auditor, actions + "/A1?knownAt=" + before.last())).isEqualTo(200);
        assertThat(status(auditor, "/bodies/vis-restricted/actions/A1")).isEqualTo(200);
        assertThat(status(auditor, "/api/history/" + secret)).isEqualTo(200);

        var reads = "/api/bodies/vis-restricted/restricted-reads";
        assertThat(items(auditor, reads, "resource"))
                .containsExactly(
                        "/api/history/" + secret,
                        "/bodies/vis-restricted/actions/A1",
                        actions + "/A1?knownAt=" + before.last(),
                        actions);
        var first = json(auditor, reads + "?limit=3");
        assertThat(first.path("items").size()).isEqualTo(3);
        var next = json(auditor, reads + "?limit=3&cursor=" + first.path("cursor").asString());
        assertThat(next.path("items").size()).isEqualTo(1);
        assertThat(next.path("cursor").isNull()).isTrue();
        assertThat(next.at("/items/0/name").asString()).isEqualTo("Test Person");
        assertThat(next.at("/items/0/at").asString()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(status(auditor, reads + "?limit=0")).isEqualTo(400);
        assertThat(status(secretary, reads)).isEqualTo(403);
        assertThat(status(PUBLIC, reads)).isEqualTo(401);
        assertThat(SIDE.getBy(auditor, "/bodies/vis-restricted/restricted-reads").http().body())
                .contains("Test Person", "/api/history/" + secret);
        assertThat(SIDE.getBy(auditor, "/bodies/vis-restricted/actions/A1").http().body())
                .contains(">Restricted</strong>");

        seen(set(secret, Visibility.PUBLIC));
        assertThat(status(PUBLIC, actions + "/A1")).isEqualTo(200);
        assertThat(status(PUBLIC, actions + "/A1?knownAt=" + before.last())).isEqualTo(200);
    }

    @Test
    void what_is_restricted_is_not_shown_if_its_being_read_cannot_be_noted() {
        SIDE.log.body("vis-unnoted");
        var secret = Ids.of("action", "vis-unnoted", "A1");
        action(secret, null);
        seen(set(secret, Visibility.RESTRICTED));
        var auditor = SIDE.tokenOf("vis-unnoted", Role.AUDITOR);
        var reader = SIDE.database.query().user();

        owner("REVOKE INSERT ON access.restricted_read FROM " + reader);
        var refused = SIDE.getBy(auditor, "/api/bodies/vis-unnoted/actions");
        owner("GRANT INSERT ON access.restricted_read TO " + reader);

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.http().body()).doesNotContain("A1", "refuges");
        assertThat(status(auditor, "/api/bodies/vis-unnoted/actions")).isEqualTo(200);
    }

    private static void owner(String sql) {
        try (var connection = TestDatabase.as(SIDE.database.owner(), SIDE.database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_happens_to_people_is_for_those_who_see_every_body() {
        var commit = SIDE.log.append(new PersonRegistered("person:vis-somebody", DAY));
        SIDE.log.body("vis-somebody");
        seen(commit);
        var here = SIDE.tokenOf("vis-somebody", Role.ADMINISTRATOR, Role.AUDITOR);
        var everywhere = SIDE.tokenOf("", Role.ADMINISTRATOR);

        assertThat(status(PUBLIC, "/api/history/person:vis-somebody")).isEqualTo(404);
        assertThat(status(here, "/api/history/person:vis-somebody")).isEqualTo(404);
        assertThat(status(everywhere, "/api/history/person:vis-somebody")).isEqualTo(200);
    }
}
