package uk.tallystick.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.command.SteppedClock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A review that was promised, or information that was asked for, does not fall silent. */
@Import(SteppedClock.Stepped.class)
class PromisedReviewsAndInformationTest extends CommandSideTest {

    private static final String MONTH_AGO =
            "\"statedOn\": \"2020-02-01\", \"statedSource\": \"Site\"";

    @Autowired private SteppedClock clock;
    @Autowired private Tick tick;

    private String body = "";

    @BeforeEach
    void aBody() {
        body = "promises" + System.nanoTime();
        register(body);
    }

    @Test
    void aReviewThatDoesNotComeIsOverdueOnceAndSoIsTheNext() {
        var item = scrutiny();
        outcome(item, "\"reviewOn\": \"" + today() + "\"");
        after(1);
        tick.tick();
        assertThat(typesOn(item)).containsOnlyOnce("scrutiny-review-overdue");

        does(
                item + "/review",
                "{\"findings\": \"Better\", \"reviewOn\": \"" + today().plusDays(3) + "\"}");
        after(3);
        assertThat(typesOn(item)).containsOnlyOnce("scrutiny-review-overdue");
        after(1);
        tick.tick();

        assertThat(typesOn(item)).filteredOn("scrutiny-review-overdue"::equals).hasSize(2);
        assertThat(causeOf(item, "scrutiny-review-overdue"))
                .containsExactly(
                        receiptOf(item, "scrutiny-outcome-recorded"),
                        receiptOf(item, "scrutiny-reviewed"));
    }

    @Test
    void whatIsReviewedOrClosedInTimeIsNotOverdue() {
        var reviewed = scrutiny();
        outcome(reviewed, "\"reviewOn\": \"" + today() + "\"");
        does(reviewed + "/review", "{\"findings\": \"Better\"}");
        var closed = scrutiny();
        outcome(closed, "\"reviewOn\": \"" + today() + "\"");
        does(closed + "/close", "{}");
        after(1);

        assertThat(typesOn(reviewed)).doesNotContain("scrutiny-review-overdue");
        assertThat(typesOn(closed)).doesNotContain("scrutiny-review-overdue");
    }

    @Test
    void aReviewThatWasPastWhenItsHistoryWasImportedIsNotOverdue() {
        var item = scrutiny();
        outcome(item, "\"reviewOn\": \"2020-03-01\", " + MONTH_AGO);
        after(1);

        assertThat(typesOn(item)).doesNotContain("scrutiny-review-overdue");
    }

    @Test
    void eachRequestForInformationHasAClockOfItsOwn() {
        var meeting = meeting();
        var first = asked(meeting, today());
        var second = asked(meeting, today());
        asked(meeting, today().plusDays(9));
        does(meeting + "/information-requests/" + second + "/answer", "{\"answer\": \"Forty\"}");
        after(1);
        tick.tick();

        assertThat(overdue(meeting)).containsExactly(first);
        does(meeting + "/information-requests/" + first + "/answer", "{\"answer\": \"Fifty\"}");
        assertThat(typesOn(meeting)).endsWith("information-overdue", "information-provided");
    }

    private void after(int days) {
        clock.step(Duration.ofDays(days));
        tick.tick();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    }

    private String scrutiny() {
        return "scrutiny/"
                + does(
                        "scrutiny",
                        "{\"forum\": \"Board\", \"topic\": \"Response\", \"heldOn\":"
                                + " \"2020-01-31\"}");
    }

    private void outcome(String item, String more) {
        does(
                item + "/outcome",
                "{\"outcome\": \"noted\", \"recordedOn\": \"2020-02-01\", \"reasons\": \"Fine\","
                        + more
                        + "}");
    }

    private String meeting() {
        return "meetings/"
                + does(
                        "meetings",
                        "{\"kind\": \"panel\", \"forum\": \"Panel\", \"heldOn\": \"2020-01-31\"}");
    }

    private String asked(String meeting, LocalDate dueOn) {
        var id =
                does(
                        meeting + "/information-requests",
                        "{\"text\": \"How many?\", \"askedOf\": \"Force\", \"dueOn\": \""
                                + dueOn
                                + "\"}");
        return id.substring(id.indexOf('~') + 1);
    }

    private String does(String path, String request) {
        var answer = post("/api/bodies/" + body + "/" + path, request);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        var id = answer.body().path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private String id(String path) {
        return path.replaceFirst("^meetings/", "meeting/").replaceFirst("/", ":" + body + ":");
    }

    private List<@Nullable String> typesOn(String path) {
        return jdbc.queryForList(
                "SELECT type FROM log.event WHERE aggregate_id = ? ORDER BY sequence",
                String.class,
                id(path));
    }

    private List<@Nullable String> overdue(String path) {
        return jdbc.queryForList(
                "SELECT payload ->> 'request' FROM log.event_json WHERE aggregate_id = ? AND type ="
                        + " 'information-overdue' ORDER BY sequence",
                String.class,
                id(path));
    }

    private List<@Nullable String> causeOf(String path, String type) {
        return jdbc.queryForList(
                "SELECT metadata ->> 'causationId' FROM log.event_json WHERE aggregate_id = ? AND"
                        + " type = ? ORDER BY sequence",
                String.class,
                id(path),
                type);
    }

    private @Nullable String receiptOf(String path, String type) {
        return jdbc.queryForObject(
                "SELECT event_id FROM log.event WHERE aggregate_id = ? AND type = ?",
                String.class,
                id(path),
                type);
    }
}
