package uk.tallystick.query.asat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.Fact;
import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.Recurrence;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryClaimed;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAnswered;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationOverdue;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewOverdue;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is late is late as at a day and as known then: not because it is late, or done, by now. */
class OverdueTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate BEGUN = LocalDate.of(2026, 2, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 29);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    /**
     * Something that is owed by a day.
     *
     * @param passed what a clock records the day after
     * @param done what was owed is done, on a day
     * @param pointer to the day since which it is late
     */
    record Owed(
            String what,
            Function<Place, List<Fact>> begun,
            Function<Place, Fact> passed,
            BiFunction<Place, LocalDate, Fact> done,
            String path,
            String pointer) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Owed> all() {
        return List.of(
                new Owed(
                        "an action",
                        place -> List.of(action(place)),
                        place -> new ActionOverdue(place.id("action"), DUE, DUE.plusDays(1), null),
                        (place, on) ->
                                new ActionStatusChanged(
                                        place.id("action"),
                                        ActionStatus.COMPLETE,
                                        null,
                                        null,
                                        on,
                                        null),
                        "/actions/X",
                        "/overdueSince"),
                new Owed(
                        "a round",
                        place ->
                                List.of(
                                        new SubmissionRequested(
                                                place.id("submission"),
                                                Period.of("2025-26-Q3"),
                                                place.label("Survey"),
                                                DUE,
                                                BEGUN,
                                                null)),
                        place ->
                                new SubmissionOverdue(
                                        place.id("submission"), DUE, DUE.plusDays(1), null),
                        (place, on) -> new SubmissionSubmitted(place.id("submission"), on, null),
                        "/submissions/X",
                        "/overdueSince"),
                new Owed(
                        "a reply to a recommendation",
                        place -> List.of(recommendation(place)),
                        place ->
                                new RecommendationOverdue(
                                        place.id("recommendation"), DUE, DUE.plusDays(1), null),
                        (place, on) ->
                                new RecommendationAnswered(
                                        place.id("recommendation"),
                                        Answer.ACCEPTED,
                                        null,
                                        List.of(),
                                        on,
                                        null),
                        "/recommendations/X",
                        "/overdueSince"),
                new Owed(
                        "the delivery of a recommendation",
                        place -> List.of(recommendation(place)),
                        place ->
                                new DeliveryOverdue(
                                        place.id("recommendation"), DUE, DUE.plusDays(1), null),
                        (place, on) ->
                                new DeliveryClaimed(
                                        place.id("recommendation"), place.words("Done"), on, null),
                        "/recommendations/X",
                        "/deliveryOverdueSince"),
                new Owed(
                        "a duty",
                        place ->
                                List.of(
                                        new DutyLaidDown(
                                                place.id("duty"),
                                                place.words("Annual report"),
                                                place.words("Section 12"),
                                                null,
                                                Recurrence.YEARLY,
                                                DUE,
                                                BEGUN,
                                                null)),
                        place ->
                                new DutyOverdue(
                                        place.id("duty"),
                                        DUE,
                                        DUE.plusYears(1),
                                        DUE.plusDays(1),
                                        null),
                        (place, on) ->
                                new DutyPublished(
                                        place.id("duty"),
                                        DUE,
                                        DUE.plusYears(1),
                                        place.words("There"),
                                        on,
                                        null),
                        "/duties/X",
                        "/overdueSince"),
                new Owed(
                        "the review of a scrutiny",
                        OverdueTest::scrutiny,
                        place ->
                                new ScrutinyReviewOverdue(
                                        place.id("scrutiny"), DUE, DUE.plusDays(1), null),
                        (place, on) ->
                                new ScrutinyReviewed(
                                        place.id("scrutiny"),
                                        place.words("Found"),
                                        null,
                                        null,
                                        on,
                                        null),
                        "/scrutiny/X",
                        "/reviewOverdueSince"),
                new Owed(
                        "information that a panel asked for",
                        OverdueTest::information,
                        place ->
                                new InformationOverdue(
                                        place.id("meeting"), "R1", DUE, DUE.plusDays(1), null),
                        (place, on) ->
                                new InformationProvided(
                                        place.id("meeting"), "R1", place.words("Here"), on, null),
                        "/meetings/X",
                        "/informationRequests/0/overdueSince"));
    }

    private static ActionAdded action(Place place) {
        return new ActionAdded(
                place.id("action"),
                place.words("Fund refuges"),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of(),
                DUE,
                null,
                null,
                BEGUN,
                null);
    }

    private static RecommendationMade recommendation(Place place) {
        return new RecommendationMade(
                place.id("recommendation"),
                null,
                place.words("Answer faster"),
                place.label("Panel"),
                null,
                null,
                null,
                null,
                BEGUN,
                null,
                null,
                DUE,
                DUE,
                List.of(),
                List.of(),
                null,
                BEGUN,
                null);
    }

    private static List<Fact> scrutiny(Place place) {
        return List.of(
                new ScrutinyScheduled(
                        place.id("scrutiny"),
                        place.label("Board"),
                        place.words("Victims"),
                        BEGUN,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        BEGUN,
                        null),
                new ScrutinyOutcomeRecorded(
                        place.id("scrutiny"), Outcome.NOTED, null, BEGUN, null, DUE, BEGUN, null));
    }

    private static List<Fact> information(Place place) {
        return List.of(
                new MeetingScheduled(
                        place.id("meeting"),
                        MeetingKind.PANEL,
                        place.label("Panel"),
                        BEGUN,
                        null,
                        null,
                        List.of(),
                        null,
                        BEGUN,
                        null),
                new InformationRequested(
                        place.id("meeting"), "R1", null, place.words("What?"), DUE, BEGUN, null));
    }

    /** The day since which it is late, when it is asked so; empty if it is not late. */
    private static String lateSince(Owed owed, Place place, String time, Commit last) {
        var path = "/api/bodies/" + place.body() + owed.path() + "?" + time;
        var answer = SIDE.get(path, last);
        assertThat(answer.status()).as(path + " " + answer.http().body()).isEqualTo(200);
        var found = answer.json().at(owed.pointer());
        return found.isMissingNode() || found.isNull() ? "" : found.asString();
    }

    private static Place begun(Owed owed, String story) {
        var place =
                new Place(
                        SIDE.log,
                        story + "-" + all().stream().map(Owed::what).toList().indexOf(owed.what()));
        SIDE.log.body(place.body());
        SIDE.log.append(owed.begun().apply(place).toArray(Fact[]::new));
        return place;
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_was_done_late_was_late_until_then(Owed owed) {
        var place = begun(owed, "late");
        var passed = SIDE.log.append(owed.passed().apply(place));
        var done = SIDE.log.append(owed.done().apply(place, DUE.plusDays(20)));

        assertThat(lateSince(owed, place, "effectiveOn=" + DUE, done)).isEmpty();
        assertThat(lateSince(owed, place, "effectiveOn=" + DUE.plusDays(1), done))
                .isEqualTo("2026-03-30");
        assertThat(lateSince(owed, place, "effectiveOn=" + DUE.plusDays(19), done))
                .isEqualTo("2026-03-30");
        assertThat(lateSince(owed, place, "effectiveOn=" + DUE.plusDays(20), done)).isEmpty();
        assertThat(lateSince(owed, place, "", done)).isEmpty();
        assertThat(lateSince(owed, place, "knownAt=" + passed.last(), done))
                .isEqualTo("2026-03-30");
        assertThat(lateSince(owed, place, "knownAt=" + (passed.first() - 1), done)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_was_done_in_time_and_recorded_late_was_known_as_late_and_never_was(Owed owed) {
        var place = begun(owed, "in-time");
        var passed = SIDE.log.append(owed.passed().apply(place));
        var done = SIDE.log.append(owed.done().apply(place, DUE.minusDays(2)));

        assertThat(lateSince(owed, place, "", done)).isEmpty();
        assertThat(lateSince(owed, place, "effectiveOn=" + DUE.plusDays(1), done)).isEmpty();
        var then = "knownAt=" + passed.last() + "&effectiveOn=";
        assertThat(lateSince(owed, place, then + DUE.plusDays(1), done)).isEqualTo("2026-03-30");
        assertThat(lateSince(owed, place, then + DUE, done)).isEmpty();
    }
}
