package uk.tallystick.query.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.FourEyesOverride;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

class SubmissionTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static JsonNode get(String path, Commit seen) {
        var response = SIDE.get("/api/bodies/" + path, seen);
        assertThat(response.status()).as(response.http().body()).isEqualTo(200);
        return response.json();
    }

    @Test
    void a_round_says_where_it_stands_since_when_and_why() {
        var office = new Office(SIDE, "round-status");
        office.kpi("P1-1");
        var round = office.round("2025-26-Q4", "Notts Police (CMU)");
        office.figure(round, "P1-1", "2025-26-Q4", "50");
        office.figure(round, "P1-1", "2025-26-Q3", "49");
        var submitted =
                SIDE.log.append(new SubmissionSubmitted(round, office.day.plusDays(5), null));
        var returned =
                SIDE.log.append(
                        new SubmissionReturned(
                                round,
                                office.words("Q3 is missing a force."),
                                office.day.plusDays(7),
                                null));

        var response =
                SIDE.get(
                        "/api/bodies/round-status/submissions/2025-26-Q4_notts-police-cmu",
                        returned);
        var now = response.json();
        assertThat(response.header("ETag")).isEqualTo("\"5\"");
        assertThat(now.path("id").asString()).isEqualTo(round);
        assertThat(now.path("code").asString()).isEqualTo("2025-26-Q4_notts-police-cmu");
        assertThat(now.path("period").asString()).isEqualTo("2025-26-Q4");
        assertThat(now.path("supplier").toString())
                .isEqualTo("{\"code\":\"notts-police-cmu\",\"label\":\"Notts Police (CMU)\"}");
        assertThat(now.path("dueOn").asString()).isEqualTo("2026-07-31");
        assertThat(now.path("status").asString()).isEqualTo("returned");
        assertThat(now.path("statusSince").asString()).isEqualTo("2026-04-08");
        assertThat(now.path("reason").asString()).isEqualTo("Q3 is missing a force.");
        assertThat(now.path("measurements").valueStream().map(m -> m.path("period").asString()))
                .containsExactly("2025-26-Q3", "2025-26-Q4");
        assertThat(now.at("/measurements/0/kpi").asString()).isEqualTo("P1-1");
        var known =
                get("round-status/submissions/" + round + "?knownAt=" + submitted.last(), returned);
        assertThat(known.path("status").asString()).isEqualTo("submitted");
        assertThat(known.path("reason").isNull()).isTrue();
        var begun = get("round-status/submissions/" + round + "?effectiveOn=2026-04-05", returned);
        assertThat(begun.path("status").asString()).isEqualTo("inProgress");
        assertThat(begun.path("statusSince").asString()).isEqualTo("2026-04-01");
    }

    @Test
    void the_list_counts_figures_and_has_the_latest_period_first() {
        var office = new Office(SIDE, "round-list");
        office.kpi("P1-1");
        office.round("2025-26-Q3", "Survey");
        var round = office.round("2025-26-Q4", "Survey");
        var last = office.figure(round, "P1-1", "2025-26-Q4", "50");

        var items = get("round-list/submissions", last).path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/code").asString()).isEqualTo("2025-26-Q4_survey");
        assertThat(items.at("/0/measurementCount").asLong()).isEqualTo(1);
        assertThat(items.at("/1/measurementCount").asLong()).isZero();
        assertThat(items.at("/1/status").asString()).isEqualTo("requested");
        assertThat(items.at("/0/measurements").isMissingNode()).isTrue();
    }

    @Test
    void a_figure_is_published_with_its_round() {
        var office = new Office(SIDE, "round-published");
        office.kpi("P1-1");
        var round = office.round("2025-26-Q4", "Survey");
        office.figure(round, "P1-1", "2025-26-Q4", "50");
        SIDE.log.append(new SubmissionSubmitted(round, office.day, null));
        var approved = SIDE.log.append(new SubmissionApproved(round, null, office.day, null));
        var published =
                SIDE.log.append(
                        new SubmissionPublished(round, RuleVersion.CURRENT, office.day, null));

        var series = "round-published/kpis/P1-1/series";
        var before = get(series + "?knownAt=" + approved.last(), published).at("/items/0");
        assertThat(before.path("published").asBoolean()).isFalse();
        assertThat(before.path("submissionStatus").asString()).isEqualTo("approved");
        var now = get(series, published).at("/items/0");
        assertThat(now.path("published").asBoolean()).isTrue();
        assertThat(now.path("submissionStatus").asString()).isEqualTo("published");
    }

    @Test
    void an_urgent_approval_is_named_and_reasoned_for_everybody() {
        var office = new Office(SIDE, "round-urgent");
        office.kpi("P1-1");
        var round = office.round("2025-26-Q4", "Survey");
        office.figure(round, "P1-1", "2025-26-Q4", "50");
        var override =
                new FourEyesOverride(office.words("The deputy chief"), office.words("Election"));
        SIDE.log.append(
                new SubmissionSubmitted(round, office.day, null),
                new SubmissionApproved(round, override, office.day, null));
        var published =
                SIDE.log.append(
                        new SubmissionPublished(round, RuleVersion.CURRENT, office.day, null));
        var path = "/api/bodies/round-urgent/submissions/" + round + "?seen=";

        var shown = SIDE.getBy(null, path + published.receipt()).json().path("override");
        assertThat(shown.path("deputy").asString()).isEqualTo("The deputy chief");
        assertThat(shown.path("reason").asString()).isEqualTo("Election");
    }

    @Test
    void a_withdrawn_round_keeps_its_figures_to_itself() {
        var office = new Office(SIDE, "round-withdrawn");
        office.kpi("P1-1");
        var round = office.round("2025-26-Q4", "Survey");
        var figure = office.figure(round, "P1-1", "2025-26-Q4", "50");
        var last =
                SIDE.log.append(
                        new SubmissionWithdrawn(
                                round, office.words("Wrong quarter"), office.day, null));

        assertThat(get("round-withdrawn/kpis/P1-1", last).path("latest").isNull()).isTrue();
        assertThat(
                        get("round-withdrawn/kpis/P1-1?knownAt=" + figure.last(), last)
                                .at("/latest/value")
                                .asInt())
                .isEqualTo(50);
        assertThat(get("round-withdrawn/submissions/" + round, last).path("measurements").size())
                .isEqualTo(1);
    }

    @Test
    void a_round_that_nobody_opened_is_not_known() {
        assertThat(SIDE.get("/api/bodies/nowhere/submissions/2025_x").status()).isEqualTo(404);
        assertThat(SIDE.get("/api/bodies/nowhere/submissions").status()).isEqualTo(404);
    }
}
