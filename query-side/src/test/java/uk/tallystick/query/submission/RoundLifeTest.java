package uk.tallystick.query.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.math.BigDecimal;
import java.time.LocalDate;

class RoundLifeTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final String QUARTER = "2025-26-Q4";

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static JsonNode get(@Nullable String bearer, String path, Commit seen) {
        assertThat(SIDE.get("/api/bodies/none/kpis", seen).status()).isEqualTo(404);
        assertThat(SIDE.get("/api/bodies/none/submissions", seen).status()).isEqualTo(404);
        var response = SIDE.getBy(bearer, "/api/bodies/" + path);
        assertThat(response.status()).as(path + response.http().body()).isEqualTo(200);
        return response.json();
    }

    private static Commit published(Office office, String round) {
        return SIDE.log.append(
                new SubmissionPublished(round, RuleVersion.CURRENT, office.day.plusDays(1), null));
    }

    private static FigureReplied reply(Office office, String round, String reply, boolean late) {
        return new FigureReplied(
                round,
                reply,
                new FigureKey("K1", FigureKey.ALL, Period.of(QUARTER)),
                ReplyKind.FACTUAL_CORRECTION,
                new BigDecimal("51.2"),
                office.words("We count " + reply + "."),
                late,
                office.day.plusDays(2),
                null);
    }

    @Test
    void a_round_that_did_not_come_is_called_that_until_it_comes() {
        var office = new Office(SIDE, "life-overdue");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        var overdue =
                SIDE.log.append(
                        new SubmissionOverdue(
                                round, LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 11), null));
        var within = SIDE.tokenOf("life-overdue", Role.SUBMITTER);
        var path = "life-overdue/submissions/" + Ids.codeOf(round);

        var late = get(within, path, overdue);
        assertThat(late.path("status").asString()).isEqualTo("notReceived");
        assertThat(late.path("overdueSince").asString()).isEqualTo("2026-04-11");
        var submitted =
                SIDE.log.append(new SubmissionSubmitted(round, LocalDate.of(2026, 4, 20), null));
        var came = get(within, path, submitted);
        assertThat(came.path("status").asString()).isEqualTo("submitted");
        assertThat(came.path("overdueSince").isNull()).isTrue();
        var then = get(within, path + "?knownAt=" + overdue.last(), submitted);
        assertThat(then.path("status").asString()).isEqualTo("notReceived");
    }

    @Test
    void new_figures_of_a_round_that_was_reopened_are_not_public_until_it_is_published_again() {
        var office = new Office(SIDE, "life-reopened");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "50");
        published(office, round);
        SIDE.log.append(
                new SubmissionReopened(
                        round, office.words("One is missing."), office.day.plusDays(3), null));
        var added = office.figure(round, "K1", "2025-26-Q3", "49");
        var within = SIDE.tokenOf("life-reopened", Role.SUBMITTER);
        var path = "life-reopened/submissions/" + Ids.codeOf(round);

        var inside = get(within, path, added);
        assertThat(inside.path("status").asString()).isEqualTo("inProgress");
        assertThat(inside.path("reason").asString()).isEqualTo("One is missing.");
        assertThat(
                        inside.path("measurements")
                                .valueStream()
                                .map(f -> f.path("published").asBoolean()))
                .containsExactly(false, true);
        var outside = get(null, path, added);
        assertThat(outside.path("status").asString()).isEqualTo("published");
        assertThat(outside.path("reason").isNull()).isTrue();
        assertThat(outside.path("measurements").valueStream().map(f -> f.path("value").asString()))
                .containsExactly("50");
        assertThat(get(null, "life-reopened/kpis/K1/series", added).path("items").size())
                .isEqualTo(1);

        var again =
                SIDE.log.append(
                        new SubmissionPublished(
                                round, RuleVersion.CURRENT, office.day.plusDays(4), null));
        assertThat(get(null, path, again).path("measurements").size()).isEqualTo(2);
        assertThat(
                        get(within, path, again)
                                .path("measurements")
                                .valueStream()
                                .map(f -> f.path("published").asBoolean()))
                .containsExactly(true, true);
    }

    @Test
    void a_reply_given_in_time_is_public_with_the_round_and_a_late_one_when_it_is_published() {
        var office = new Office(SIDE, "life-reply");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "50.4");
        var early = SIDE.log.append(reply(office, round, "early", false));
        var within = SIDE.tokenOf("life-reply", Role.FORCE_LIAISON);
        var series = "life-reply/kpis/K1/series";

        assertThat(get(within, series, early).at("/items/0/replies/0/published").asBoolean())
                .isFalse();
        var public1 = published(office, round);
        assertThat(get(null, series, public1).at("/items/0/replies/0/text").asString())
                .isEqualTo("We count early.");
        var late = SIDE.log.append(reply(office, round, "late", true));

        var inside = get(within, series, late).at("/items/0");
        assertThat(inside.path("value").asString()).as("the figure itself").isEqualTo("50.4");
        assertThat(inside.path("replies").size()).isEqualTo(2);
        assertThat(inside.at("/replies/1/kind").asString()).isEqualTo("factualCorrection");
        assertThat(inside.at("/replies/1/value").toString()).isEqualTo("51.2");
        assertThat(inside.at("/replies/1/late").asBoolean()).isTrue();
        assertThat(inside.at("/replies/1/published").asBoolean()).isFalse();
        assertThat(get(null, series, late).at("/items/0/replies").size()).isEqualTo(1);
        assertThat(SIDE.getBy(null, "/api/history/" + round).http().body())
                .contains("We count early.")
                .doesNotContain("We count late.");

        var history = SIDE.getBy(within, "/api/history/" + round).json().path("items");
        assertThat(history.path(history.size() - 1).at("/after/replies[late].value").toString())
                .as("a reply is beside its figure")
                .isEqualTo("51.2");

        var public2 =
                SIDE.log.append(
                        new ReplyPublished(
                                round,
                                "late",
                                new FigureKey("K1", FigureKey.ALL, Period.of(QUARTER)),
                                office.day.plusDays(5),
                                null));
        assertThat(get(null, series, public2).at("/items/0/replies/1/published").asBoolean())
                .isTrue();
        assertThat(get(null, "life-reply/kpis/K1", public2).at("/latest/replies").size())
                .isEqualTo(2);
        assertThat(
                        get(null, series + "?knownAt=" + late.last(), public2)
                                .at("/items/0/replies")
                                .size())
                .as("as it was known before")
                .isEqualTo(1);
    }

    @Test
    void a_factual_check_is_for_those_within() {
        var office = new Office(SIDE, "life-checked");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "50.4");
        SIDE.log.append(
                new FactsChecked(
                        round,
                        FactCheck.DISPUTED,
                        office.words("Two areas are missing."),
                        office.day,
                        null));
        var last = published(office, round);
        var path = "life-checked/submissions/" + Ids.codeOf(round);

        var inside = get(SIDE.tokenOf("life-checked", Role.APPROVER), path, last);
        assertThat(inside.at("/factualCheck/outcome").asString()).isEqualTo("disputed");
        assertThat(inside.at("/factualCheck/comment").asString())
                .isEqualTo("Two areas are missing.");
        assertThat(get(null, path, last).path("factualCheck").isNull()).isTrue();
    }

    @Test
    void a_factual_check_does_not_outlive_what_it_checked() {
        var office = new Office(SIDE, "life-checked-again");
        office.kpi("K1");
        var round = office.round(QUARTER, "Force");
        office.figure(round, "K1", QUARTER, "50.4");
        SIDE.log.append(new SubmissionSubmitted(round, office.day, null));
        var checked = SIDE.log.append(agreed(office, round, 1));
        var within = SIDE.tokenOf(office.body, Role.APPROVER);
        var path = office.body + "/submissions/" + Ids.codeOf(round);
        var outcome = "/factualCheck/outcome";

        assertThat(get(within, path, checked).at(outcome).asString()).isEqualTo("agreed");
        SIDE.log.append(
                new SubmissionReturned(
                        round, office.words("One is missing."), office.day.plusDays(2), null));
        office.figure(round, "K1", QUARTER, "51");
        var again = SIDE.log.append(new SubmissionSubmitted(round, office.day.plusDays(3), null));
        assertThat(get(within, path, again).path("factualCheck").isNull()).isTrue();
        assertThat(get(within, path + "?knownAt=" + checked.last(), again).at(outcome).asString())
                .isEqualTo("agreed");
        var anew = SIDE.log.append(agreed(office, round, 4));
        assertThat(get(within, path, anew).at(outcome).asString()).isEqualTo("agreed");
    }

    private static FactsChecked agreed(Office office, String round, int days) {
        return new FactsChecked(round, FactCheck.AGREED, null, office.day.plusDays(days), null);
    }
}
