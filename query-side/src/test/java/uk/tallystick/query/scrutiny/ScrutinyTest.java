package uk.tallystick.query.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyClosed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewOverdue;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;

class ScrutinyTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static ScrutinyScheduled scheduled(String id, LocalDate heldOn) {
        return new ScrutinyScheduled(
                id,
                SIDE.log.label(id, "Accountability board"),
                SIDE.log.words(id, "Neighbourhood policing"),
                heldOn,
                SIDE.log.words(id, "early May"),
                List.of("P1-1"),
                7L,
                List.of(),
                null,
                DAY,
                null);
    }

    @Test
    void an_item_has_its_outcome_from_the_day_it_was_recorded() {
        SIDE.log.body("held");
        var id = Ids.of("scrutiny", "held", "S1");
        var first = SIDE.log.append(scheduled(id, DAY.plusDays(4)));
        var last =
                SIDE.log.append(
                        new ScrutinyOutcomeRecorded(
                                id,
                                Outcome.ACTION_COMMISSIONED,
                                Assurance.LIMITED,
                                DAY.plusDays(5),
                                SIDE.log.words(id, "Too few officers"),
                                DAY.plusDays(90),
                                DAY.plusDays(5),
                                null));

        var answer = SIDE.get("/api/bodies/held/scrutiny/S1", last);

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var item = answer.json();
        assertThat(item.path("forum").asString()).isEqualTo("Accountability board");
        assertThat(item.path("topic").asString()).isEqualTo("Neighbourhood policing");
        assertThat(item.path("heldOn").asString()).isEqualTo("2026-05-05");
        assertThat(item.path("heldAsGiven").asString()).isEqualTo("early May");
        assertThat(item.path("kpis").toString()).isEqualTo("[\"P1-1\"]");
        assertThat(item.path("seenAtPosition").asLong()).isEqualTo(7);
        assertThat(item.path("status").asString()).isEqualTo("outcomeRecorded");
        var outcome = item.path("outcome");
        assertThat(outcome.path("outcome").asString()).isEqualTo("actionCommissioned");
        assertThat(outcome.path("assurance").asString()).isEqualTo("limited");
        assertThat(outcome.path("recordedOn").asString()).isEqualTo("2026-05-06");
        assertThat(outcome.path("reasons").asString()).isEqualTo("Too few officers");
        assertThat(outcome.path("reviewOn").asString()).isEqualTo("2026-07-30");
        assertThat(outcome.path("recordedAtPosition").asLong()).isEqualTo(last.last());
        for (var then : List.of("knownAt=" + first.last(), "effectiveOn=2026-05-05")) {
            var before = SIDE.get("/api/bodies/held/scrutiny/S1?" + then).json();
            assertThat(before.path("status").asString()).isEqualTo("scheduled");
            assertThat(before.path("outcome").isNull()).isTrue();
        }
        assertThat(SIDE.get("/api/bodies/held/scrutiny/S1?effectiveOn=2026-04-30").status())
                .isEqualTo(404);
    }

    @Test
    void an_item_is_one_story_from_what_began_it_to_its_closing() {
        SIDE.log.body("told");
        var id = Ids.of("scrutiny", "told", "S1");
        var action = Ids.of("action", "told", "A1");
        SIDE.log.append(
                new ActionAdded(
                        action,
                        SIDE.log.words(action, "Recruit"),
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
        SIDE.log.append(
                new ScrutinyScheduled(
                        id,
                        SIDE.log.label(id, "Board"),
                        SIDE.log.words(id, "Response"),
                        DAY,
                        null,
                        List.of(),
                        null,
                        List.of("N1"),
                        new Origin(action, null, 2L),
                        DAY,
                        null),
                new QuestionsPut(
                        id,
                        List.of(
                                question(Asker.PANEL, null, "Why so few?"),
                                question(Asker.MEMBER_OF_THE_PUBLIC, "A resident", "When?")),
                        DAY,
                        null),
                new ScrutinyExamined(
                        id,
                        SIDE.log.words(id, "Vacancies"),
                        SIDE.log.label(id, "Chief constable"),
                        SIDE.log.words(id, "https://example.org/1"),
                        3L,
                        DAY,
                        null));
        var outcome =
                SIDE.log.append(
                        new ScrutinyOutcomeRecorded(
                                id,
                                Outcome.ACTION_COMMISSIONED,
                                Assurance.LIMITED,
                                DAY,
                                null,
                                DAY.plusDays(9),
                                DAY,
                                null),
                        new ScrutinyReviewOverdue(id, DAY.plusDays(9), DAY.plusDays(10), null),
                        new ScrutinyFollowedUp(
                                id, List.of("A1"), SIDE.log.words(id, "At once"), DAY, null));

        var owed = SIDE.get("/api/bodies/told/scrutiny/S1", outcome).json();
        assertThat(owed.path("status").asString()).isEqualTo("followedUp");
        assertThat(owed.path("reviewOn").asString()).isEqualTo("2026-05-10");
        assertThat(owed.path("reviewOverdueSince").asString()).isEqualTo("2026-05-11");
        assertThat(owed.at("/because/thing").asString()).isEqualTo(action);
        assertThat(owed.path("planNodes").toString()).isEqualTo("[\"N1\"]");
        assertThat(owed.path("questions").size()).isEqualTo(1);
        assertThat(owed.at("/questions/0/text").asString()).isEqualTo("Why so few?");
        assertThat(owed.at("/publicQuestions/0/name").asString()).isEqualTo("A resident");
        assertThat(owed.at("/examination/response").asString()).isEqualTo("Vacancies");
        assertThat(owed.at("/examination/respondedBy").asString()).isEqualTo("Chief constable");
        assertThat(owed.at("/examination/seenAtPosition").asLong()).isEqualTo(3);
        assertThat(owed.path("seenAtPosition").asLong()).isEqualTo(3);
        assertThat(owed.at("/followUps/0/actions/0").asString()).isEqualTo("A1");
        assertThat(SIDE.get("/api/bodies/told/scrutiny").json().at("/items/0/reviewOverdueSince"))
                .isEqualTo(owed.path("reviewOverdueSince"));

        var last =
                SIDE.log.append(
                        new ScrutinyReviewed(
                                id,
                                SIDE.log.words(id, "Better"),
                                Assurance.REASONABLE,
                                DAY.plusDays(25),
                                DAY.plusDays(20),
                                null),
                        new ScrutinyClosed(id, null, DAY.plusDays(22), null));

        var closed = SIDE.get("/api/bodies/told/scrutiny/S1", last).json();
        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(closed.path("reviewOn").isNull()).isTrue();
        assertThat(closed.path("reviewOverdueSince").isNull()).isTrue();
        assertThat(closed.at("/reviews/0/findings").asString()).isEqualTo("Better");
        assertThat(closed.at("/closed/on").asString()).isEqualTo("2026-05-23");
        var reviewed = SIDE.get("/api/bodies/told/scrutiny/S1?effectiveOn=2026-05-21").json();
        assertThat(reviewed.path("status").asString()).isEqualTo("followedUp");
        assertThat(reviewed.path("reviewOn").asString()).isEqualTo("2026-05-26");
        assertThat(reviewed.path("reviewOverdueSince").isNull()).isTrue();
    }

    @Test
    void who_may_not_know_of_an_action_is_not_told_of_it() {
        SIDE.log.body("hushed");
        var id = Ids.of("scrutiny", "hushed", "S1");
        var action = Ids.of("action", "hushed", "A1");
        var stated = new Stated(DAY, SIDE.log.words(id, "Minutes"), null);
        SIDE.log.append(
                new ActionAdded(
                        action,
                        SIDE.log.words(action, "Recruit"),
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
        var last =
                SIDE.log.append(
                        new ScrutinyScheduled(
                                id,
                                SIDE.log.label(id, "Board"),
                                SIDE.log.words(id, "Response"),
                                DAY,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                new Origin(action, null, null),
                                DAY,
                                stated),
                        new ScrutinyFollowedUp(id, List.of("A1"), null, DAY, stated));
        assertThat(SIDE.get("/api/bodies/hushed/scrutiny/S1", last).json().at("/because/thing"))
                .hasToString("\"" + action + "\"");

        var seen = SIDE.getBy(null, "/api/bodies/hushed/scrutiny/S1").json();

        assertThat(seen.path("because").isNull()).isTrue();
        assertThat(seen.at("/followUps/0/actions").isEmpty()).isTrue();
    }

    private static ScrutinyQuestion question(Asker asker, @Nullable String name, String text) {
        return new ScrutinyQuestion(
                asker,
                name == null ? null : SIDE.log.label("told", name),
                SIDE.log.words("told", text));
    }

    @Test
    void the_latest_held_come_first() {
        SIDE.log.body("order");
        SIDE.log.append(scheduled(Ids.of("scrutiny", "order", "S1"), DAY));
        var last = SIDE.log.append(scheduled(Ids.of("scrutiny", "order", "S2"), DAY.plusDays(1)));

        var items = SIDE.get("/api/bodies/order/scrutiny", last).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("code").asString()))
                .containsExactly("S2", "S1");
    }
}
