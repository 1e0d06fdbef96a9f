package uk.tallystick.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.body.BodyEvent.HolderAppointed;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.Office;
import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.Money;
import uk.tallystick.events.plan.PlanEvent.CommitmentStatusChanged;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanVersioned;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.plan.Qualifier;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PlanVersionsTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void a_plan_reads_as_it_did_on_the_day() {
        var id = plan("versioned", "PCP", PlanStatus.ISSUED, DAY, node("P1"), node("P2"));
        SIDE.log.append(
                new PlanStatusChanged(
                        id,
                        PlanStatus.VARIED,
                        SIDE.log.words(id, "After the review"),
                        null,
                        DAY.plusDays(10),
                        null));
        var last =
                SIDE.log.append(
                        new PlanVersioned(
                                id,
                                SIDE.log.label("v", "V002"),
                                null,
                                null,
                                LocalDate.of(2028, 3, 31),
                                List.of(node("P1"), node("P9")),
                                SIDE.log.words(id, "Varied by the commissioner"),
                                DAY.plusDays(10),
                                null));
        var path = "/api/bodies/versioned/plans/PCP";

        var now = SIDE.get(path, last).json();
        assertThat(codes(now)).containsExactly("P1", "P9");
        assertThat(now.path("title").asString()).isEqualTo("Plan PCP");
        assertThat(now.path("kind").asString()).isEqualTo("plan");
        assertThat(now.path("startsOn").asString()).isEqualTo("2025-04-01");
        assertThat(now.path("endsOn").asString()).isEqualTo("2028-03-31");
        assertThat(now.path("versionName").asString()).isEqualTo("V002");
        assertThat(now.path("status").asString()).isEqualTo("varied");
        assertThat(now.path("statusComment").asString()).isEqualTo("After the review");
        var then = SIDE.get(path + "?effectiveOn=" + DAY.plusDays(9)).json();
        assertThat(codes(then)).containsExactly("P1", "P2");
        assertThat(then.path("status").asString()).isEqualTo("issued");
        assertThat(then.path("endsOn").asString()).isEqualTo("2029-03-31");
        var versions = SIDE.get(path + "/versions").json().path("items");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.at("/0/reason").asString()).isEqualTo("Varied by the commissioner");
        assertThat(versions.at("/0/nodes").asInt()).isEqualTo(2);
        assertThat(versions.at("/1/name").isNull()).isTrue();
        assertThat(SIDE.get("/api/bodies/versioned/plans/NONE/versions").status()).isEqualTo(404);
    }

    @Test
    void a_promise_shows_its_money_exactly_and_what_became_of_it() {
        var money =
                new Money(
                        new BigDecimal("1500.50"),
                        Qualifier.UP_TO,
                        Period.of("2025-26"),
                        SIDE.log.label("f", "Reserves"));
        var id =
                plan(
                        "promised",
                        "PCP",
                        PlanStatus.ISSUED,
                        DAY,
                        node("C1", money, new Money(new BigDecimal("3"), null, null, null)));
        var last =
                SIDE.log.append(
                        new CommitmentStatusChanged(
                                id,
                                "C1",
                                CommitmentStatus.PARTLY_KEPT,
                                SIDE.log.words(id, "Half of it"),
                                DAY.plusDays(5),
                                null));
        var path = "/api/bodies/promised/plans/PCP";

        var node = SIDE.get(path, last).json().at("/nodes/0");
        assertThat(node.path("lead").asString()).isEqualTo("Head of C1");
        assertThat(node.at("/money/0").toString())
                .isEqualTo(
                        "{\"amount\":1500.50,\"qualifier\":\"upTo\",\"period\":\"2025-26\",\"fund\":\"Reserves\"}");
        assertThat(node.at("/money/1/amount").asString()).isEqualTo("3");
        assertThat(node.at("/money/1/fund").isNull()).isTrue();
        assertThat(node.at("/status/status").asString()).isEqualTo("partlyKept");
        assertThat(node.at("/status/comment").asString()).isEqualTo("Half of it");
        var before = SIDE.get(path + "?effectiveOn=" + DAY.plusDays(4)).json();
        assertThat(before.at("/nodes/0/status").isNull()).isTrue();
        assertThat(page("/bodies/promised/plans/PCP"))
                .contains("Head of C1", "Up to £1,500.50", "April 2025 to March 2026")
                .contains("from Reserves", "Partly kept, since 6 April 2025 : Half of it");
    }

    @Test
    void terms_that_overlap_or_outlive_the_holder_are_shown_as_a_fact() {
        plan("termed", "ONE", PlanStatus.ISSUED, DAY);
        plan("termed", "TWO", PlanStatus.ISSUED, DAY.plusYears(1));
        var last =
                SIDE.log.append(
                        new HolderAppointed(
                                "body:termed",
                                Office.COMMISSIONER,
                                SIDE.log.label("h", "A. Holder"),
                                Holding.ELECTED,
                                LocalDate.of(2028, 5, 10),
                                LocalDate.of(2024, 5, 9),
                                null));

        var term = SIDE.get("/api/bodies/termed/plans/ONE", last).json().path("term");
        assertThat(term.at("/ended").asBoolean()).isFalse();
        assertThat(term.at("/overlaps/0/code").asString()).isEqualTo("TWO");
        assertThat(term.at("/outlives/0/name").asString()).isEqualTo("A. Holder");
        assertThat(term.at("/outlives/0/until").asString()).isEqualTo("2028-05-10");
        assertThat(page("/bodies/termed/plans/ONE"))
                .contains("Plan TWO", "A. Holder", "10 May 2028");
    }

    @Test
    void a_delivery_plan_says_whose_it_is_and_for_which_year() {
        plan("delivered", "PCP", PlanStatus.ISSUED, DAY);
        var id = Ids.of("plan", "delivered", "D1");
        var last =
                SIDE.log.append(
                        new PlanRecorded(
                                id,
                                SIDE.log.words(id, "Delivery plan"),
                                null,
                                null,
                                PlanStatus.IN_FORCE,
                                List.of(),
                                PlanKind.DELIVERY_PLAN,
                                "PCP",
                                Period.of("2025-26"),
                                SIDE.log.label("v", "V003"),
                                DAY,
                                null));

        var plan = SIDE.get("/api/bodies/delivered/plans/D1", last).json();
        assertThat(plan.path("kind").asString()).isEqualTo("deliveryPlan");
        assertThat(plan.path("deliveryOf").asString()).isEqualTo("PCP");
        assertThat(plan.path("year").asString()).isEqualTo("2025-26");
        assertThat(plan.path("versionName").asString()).isEqualTo("V003");
        assertThat(page("/bodies/delivered/plans/D1"))
                .contains("In force", "April 2025 to March 2026", "V003");
        assertThat(SIDE.get("/bodies/delivered/plans/D1").http().body())
                .contains("href=\"/bodies/delivered/plans/PCP\"");
    }

    @Test
    void what_hangs_on_a_node_is_what_names_it_while_its_plan_was_the_last_to_begin() {
        plan("hung", "OLD", PlanStatus.SUPERSEDED, DAY.minusYears(4), node("P1"), node("T1", "P1"));
        plan("hung", "NEW", PlanStatus.ISSUED, DAY, node("P1"));
        action("hung", "A1", DAY.minusDays(1), "P1");
        action("hung", "A2", DAY, "P1");
        action("hung", "A3", DAY, "OLD.P1");
        var last = action("hung", "A4", DAY, "P2");

        var old = SIDE.get("/api/bodies/hung/plans/OLD/nodes/P1", last).json();
        assertThat(actions(old)).containsExactly("A1 agreed", "A3 agreed");
        assertThat(old.path("title").asString()).isEqualTo("About P1");
        assertThat(old.at("/plan/code").asString()).isEqualTo("OLD");
        assertThat(old.at("/below/0/code").asString()).isEqualTo("T1");
        assertThat(old.path("kpis").size()).isZero();
        var path = "/api/bodies/hung/plans/NEW/nodes/P1";
        assertThat(actions(SIDE.get(path).json())).containsExactly("A2 agreed");
        assertThat(actions(SIDE.get(path + "?effectiveOn=" + DAY.minusDays(1)).json())).isEmpty();
        assertThat(SIDE.get("/api/bodies/hung/plans/NEW/nodes/P9").status()).isEqualTo(404);
        assertThat(page("/bodies/hung/plans/OLD/nodes/P1"))
                .contains("Plan OLD", "About P1", "About T1", "Do A1");
        assertThat(SIDE.get("/bodies/hung/plans/OLD").http().body())
                .contains("href=\"/bodies/hung/plans/OLD/nodes/P1\"");
    }

    @Test
    void of_things_of_a_kind_the_first_are_named_and_that_there_are_more_is_said() {
        plan("many", "PCP", PlanStatus.ISSUED, DAY, node("P1"));
        var added =
                IntStream.rangeClosed(0, NodeThings.MOST)
                        .mapToObj(n -> added("many", "A%03d".formatted(n), DAY, "P1"))
                        .toArray(ActionAdded[]::new);
        var last = SIDE.log.append(added);

        var node = SIDE.get("/api/bodies/many/plans/PCP/nodes/P1", last).json();

        assertThat(node.path("actions").size()).isEqualTo(NodeThings.MOST);
        assertThat(node.at("/actions/0/code").asString()).isEqualTo("A000");
        assertThat(node.path("more").toString()).isEqualTo("[\"action\"]");
        assertThat(page("/bodies/many/plans/PCP/nodes/P1"))
                .contains("The first 500; there are more");
    }

    @Test
    void who_may_not_know_of_the_next_plan_is_not_told_its_code() {
        var id = plan("next", "PCP", PlanStatus.ISSUED, DAY);
        plan("next", "SECRET", PlanStatus.DRAFTED, DAY);
        var last =
                SIDE.log.append(
                        new PlanStatusChanged(
                                id, PlanStatus.SUPERSEDED, null, "SECRET", DAY, null));
        for (var path : List.of("/api/bodies/next/plans/PCP", "/api/history/" + id)) {
            assertThat(SIDE.get(path, last).json().toString()).contains("SECRET");
            assertThat(SIDE.getBy(null, path).json().toString()).doesNotContain("SECRET");
        }
    }

    @Test
    void a_draft_is_public_once_it_is_out() {
        var id = plan("drafted", "PCP", PlanStatus.DRAFTED, DAY);
        var path = "/api/bodies/drafted/plans/PCP";
        assertThat(SIDE.getBy(null, path).status()).isEqualTo(404);
        var last =
                SIDE.log.append(
                        new PlanStatusChanged(
                                id, PlanStatus.CONSULTING, null, null, DAY.plusDays(1), null));

        assertThat(SIDE.get(path, last).status()).isEqualTo(200);
        assertThat(SIDE.getBy(null, path).json().path("status").asString()).isEqualTo("consulting");
    }

    private static String plan(
            String body, String code, PlanStatus status, LocalDate day, Node... nodes) {
        if (SIDE.get("/api/bodies/" + body).status() == 404) {
            SIDE.get("/api/bodies/" + body, SIDE.log.body(body));
        }
        var id = Ids.of("plan", body, code);
        var last =
                SIDE.log.append(
                        new PlanRecorded(
                                id,
                                SIDE.log.words(id, "Plan " + code),
                                day,
                                day.plusYears(4).minusDays(1),
                                status,
                                List.of(nodes),
                                PlanKind.PLAN,
                                null,
                                null,
                                null,
                                day,
                                null));
        SIDE.get("/api/bodies/" + body + "/plans", last);
        return id;
    }

    private static Node node(String code, Money... money) {
        return node(code, List.of(), money);
    }

    private static Node node(String code, String parent) {
        return node(code, List.of(parent));
    }

    private static Node node(String code, List<String> parents, Money... money) {
        return new Node(
                code,
                SIDE.log.label(code, "Priority"),
                SIDE.log.words(code, "About " + code),
                parents,
                List.of(),
                SIDE.log.label(code, "Head of " + code),
                List.of(money));
    }

    private static Commit action(String body, String code, LocalDate day, String node) {
        return SIDE.log.append(added(body, code, day, node));
    }

    private static ActionAdded added(String body, String code, LocalDate day, String node) {
        var id = Ids.of("action", body, code);
        return new ActionAdded(
                id,
                SIDE.log.words(id, "Do " + code),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of(node),
                null,
                null,
                null,
                day,
                null);
    }

    private static Stream<String> codes(JsonNode plan) {
        return plan.path("nodes").valueStream().map(node -> node.path("code").asString());
    }

    private static Stream<String> actions(JsonNode node) {
        return node.path("actions")
                .valueStream()
                .map(a -> a.path("code").asString() + " " + a.path("status").asString());
    }

    private static String page(String path) {
        return SIDE.get(path)
                .http()
                .body()
                .replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
