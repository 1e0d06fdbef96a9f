package uk.tallystick.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import static uk.tallystick.command.badinput.BodyAndPlanCommands.AREA;
import static uk.tallystick.command.badinput.BodyAndPlanCommands.FORCE;
import static uk.tallystick.command.badinput.EveryCommand.ACTION;
import static uk.tallystick.command.badinput.EveryCommand.KPI;
import static uk.tallystick.command.badinput.EveryCommand.PERSON;
import static uk.tallystick.command.badinput.EveryCommand.PLAN;
import static uk.tallystick.command.badinput.EveryCommand.PROPOSE;
import static uk.tallystick.command.badinput.EveryCommand.REGISTER;
import static uk.tallystick.command.badinput.EveryCommand.REPLY;
import static uk.tallystick.command.badinput.EveryCommand.REQUEST;
import static uk.tallystick.command.badinput.EveryCommand.REVISE;
import static uk.tallystick.command.badinput.EveryCommand.SCHEDULE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import uk.tallystick.command.CommandSideTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every command answers when all is well. */
class CommandContractTest extends CommandSideTest {

    private static final Set<Sent> CREATING =
            Set.of(
                    REGISTER, PLAN, KPI, REQUEST, REVISE, REPLY, ACTION, PROPOSE, SCHEDULE, PERSON,
                    FORCE, AREA);

    /** Nobody names these: the same words again are another one, or another's. */
    private static final Set<Sent> NAMELESS = Set.of(PROPOSE, SCHEDULE, PERSON);

    private final Map<String, String> recorded = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyCommandAnswersWithTheReceiptOfWhatStands() {
        recorded.putAll(new Recording(this::carriedOut).everything());
        return EveryCommand.all().stream()
                .map(sent -> dynamicTest(sent.mapping(), () -> answers(sent)));
    }

    private void answers(Sent sent) {
        var before = events();

        var first = send(sent, sent.right(), "Idempotency-Key", sent.mapping());

        var created =
                CREATING.contains(sent)
                        || ScrutinyAndMeetings.NAMELESS.contains(sent)
                        || DecisionsAndDuties.NAMELESS.contains(sent);
        var receipt = first.body().path("receipt").asString("");
        assertThat(first.status()).as("%s", first.body()).isEqualTo(created ? 201 : 200);
        assertThat(header(first, "Location").startsWith("/api/")).isEqualTo(created);
        assertThat(header(first, "ETag"))
                .isEqualTo("\"" + first.body().path("version").asLong() + "\"");
        assertThat(first.body().path("id").asString()).isNotBlank();
        assertThat(first.body().path("position").asLong()).isPositive();
        assertThat(receipt).isEqualTo(lastReceipt(first));
        var recordedNow = events() - before;
        assertThat(recordedNow).isPositive();

        var repeated = send(sent, sent.right(), "Idempotency-Key", sent.mapping());

        assertThat(repeated.status()).isEqualTo(first.status());
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(header(repeated, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(repeated, "Location")).isEqualTo(header(first, "Location"));
        assertThat(events()).isEqualTo(before + recordedNow);

        var another = send(sent, sent.right() + " ", "Idempotency-Key", sent.mapping());

        assertThat(another.status()).as("%s", another.body()).isEqualTo(422);
        assertThat(another.body().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");

        if (!NAMELESS.contains(sent)
                && !ScrutinyAndMeetings.NAMELESS.contains(sent)
                && !DecisionsAndDuties.NAMELESS.contains(sent)) {
            var again = send(sent, sent.right(), "If-Match", header(first, "ETag"));
            assertThat(again.status()).as("%s", again.body()).isEqualTo(200);
            assertThat(again.body().path("receipt").asString()).isEqualTo(receipt);
            assertThat(again.body().path("version")).isEqualTo(first.body().path("version"));
            assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
            assertThat(events()).isEqualTo(before + recordedNow);
        }
    }

    @Test
    void theSameTextAgainIsNoChangeAndOtherTextIs() {
        register("wordshire");
        post(
                "/api/bodies/wordshire/actions",
                "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");

        assertThat(version(comment("Begun"))).isEqualTo(2);
        var exhibits = exhibits();
        assertThat(version(comment(" Begun\\n"))).isEqualTo(2);
        assertThat(exhibits()).isEqualTo(exhibits);
        assertThat(version(comment("Begun well"))).isEqualTo(3);
        assertThat(exhibits()).isEqualTo(exhibits + 1);
        assertThat(version(comment("Begun"))).isEqualTo(4);
        assertThat(exhibits()).isEqualTo(exhibits + 1);
    }

    @Test
    void aBodyIsNamedByItsSlugOrItsId() {
        register("nameshire");

        var added =
                post(
                        "/api/bodies/body:nameshire/actions",
                        "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        var changed =
                post(
                        "/api/bodies/nameshire/actions/action:nameshire:A1/status",
                        "{\"status\": \"paused\"}");

        assertThat(added.body().path("id").asString()).isEqualTo("action:nameshire:A1");
        assertThat(header(added, "Location")).isEqualTo("/api/bodies/nameshire/actions/A1");
        assertThat(version(changed)).isEqualTo(2);
    }

    @Test
    void whatSeveralRecordAtOnceComesIntoBeingOnce() throws Exception {
        register("crowdshire");

        var answers =
                atOnce(i ->
                        post(
                                "/api/bodies/crowdshire/actions",
                                "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers)
                .as("the others find it on record already, with words of their own")
                .allMatch(answer -> Set.of(200, 201, 409).contains(answer.status()), "is answered");
        assertThat(
                        count(
                                "SELECT count(*) FROM log.event WHERE aggregate_id ="
                                        + " 'action:crowdshire:A1'"))
                .isEqualTo(1);
    }

    @Test
    void changesOfSeveralAtOnceAreAllRecorded() throws Exception {
        register("busyshire");
        post(
                "/api/bodies/busyshire/actions",
                "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");

        var answers =
                atOnce(i ->
                        post(
                                "/api/bodies/busyshire/actions/A1/status",
                                "{\"status\": \"agreed\", \"comment\": \"" + i + "\"}"));

        assertThat(answers).allMatch(answer -> answer.status() == 200, "is recorded");
        assertThat(answers.stream().map(CommandContractTest::version)).doesNotHaveDuplicates();
    }

    private interface Attempt {
        Answer answer(int i);
    }

    private static List<Answer> atOnce(Attempt attempt) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts =
                    IntStream.range(0, 6)
                            .<Callable<Answer>>mapToObj(i -> () -> attempt.answer(i))
                            .toList();
            var answers = new ArrayList<Answer>();
            for (var answer : clients.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Answer comment(String text) {
        return post(
                "/api/bodies/wordshire/actions/A1/status",
                "{\"status\": \"agreed\", \"comment\": \"" + text + "\"}");
    }

    private static long version(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("version").asLong();
    }

    private static String header(Answer answer, String name) {
        return answer.http().headers().firstValue(name).orElse("");
    }

    private long events() {
        return count("SELECT count(*) FROM log.event");
    }

    private long exhibits() {
        return count("SELECT count(*) FROM log.exhibit");
    }

    private long count(String sql) {
        var count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** A revision has an id of its own, after its round's. */
    private @Nullable String lastReceipt(Answer answer) {
        var id = answer.body().path("id").asString().replaceFirst("~.*", "");
        return jdbc.queryForObject(
                "SELECT event_id FROM log.event WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT"
                        + " 1",
                String.class,
                id);
    }

    private String carriedOut(Sent sent, String path, String body) {
        var answer = sendAs(whoSends(sent), sent.method(), ofItsOwn(path), ofItsOwn(body));
        assertThat(answer.status()).as(path + " " + body + "\n" + answer.body()).isIn(200, 201);
        var id = answer.body().path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private Answer send(Sent sent, String body, String... headers) {
        return sendAs(
                whoSends(sent),
                sent.method(),
                ofItsOwn(named(sent.path())),
                ofItsOwn(named(body)),
                headers);
    }

    private String named(String text) {
        var named = text;
        for (var name : recorded.entrySet()) {
            named = named.replace("{" + name.getKey() + "}", name.getValue());
        }
        return named;
    }

    private String whoSends(Sent sent) {
        return EveryCommand.BY_ANOTHER.contains(sent) ? anotherPerson() : person();
    }

    /**
     * Other bodies than those of the wrong requests, which may be recorded in the same database.
     */
    private static String ofItsOwn(String text) {
        return text.replace("badshire", "soundshire")
                .replace("goodshire", "newshire")
                .replace("leavingshire", "partingshire");
    }
}
