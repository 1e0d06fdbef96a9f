package uk.tallystick.standalone.asat;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.standalone.asat.Eventually.eventually;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.util.ReflectionTestUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;
import uk.tallystick.standalone.StandaloneApplication;
import uk.tallystick.standalone.asat.Questions.Question;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/** With projections that lag, and one that stands still, every answer is of one position. */
class NoMixedPositionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 6, 30);

    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final Draw DRAW = new Draw(SEED);
    private static final Things THINGS = new Things();

    private static final Program PROGRAM =
            Program.start(
                    StandaloneApplication.class,
                    TestDatabase.prepared(),
                    Clock.systemUTC(),
                    new Slowing(),
                    "--tallystick.query.patience=" + PATIENCE);

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    /** Makes each projection take a time of its own for each event. */
    private static final class Slowing implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Projection projection ? new Slow(projection) : bean;
        }
    }

    private record Slow(Projection projection) implements Projection {

        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public int version() {
            return projection.version();
        }

        @Override
        public Set<String> tables() {
            return projection.tables();
        }

        @Override
        public void project(Recorded event, Rows rows) {
            LockSupport.parkNanos(1_000_000L * (name().hashCode() & 15));
            projection.project(event, rows);
        }
    }

    /** An answer that was given while a projection stood still. */
    private record Given(Question question, String time, JsonNode answer) {

        long position() {
            return answer.path("state").path("position").asLong();
        }
    }

    @Test
    void
            while_any_projection_stands_still_each_answer_is_of_one_position_and_waits_for_no_longer_than_it_should()
                    throws Exception {
        System.out.println("NoMixedPositionsTest: -Dseed=" + SEED);
        var story =
                new Story(
                        PROGRAM,
                        DRAW,
                        new RandomCommands(
                                DRAW,
                                THINGS,
                                () ->
                                        LocalDate.now(
                                                Clock.systemUTC().withZone(SteppedTime.LONDON))));
        for (var i = 0; i < 60; i++) {
            story.goOn();
        }
        // It would start again what is stopped here.
        PROGRAM.context.getBean("uk.tallystick.query.rebuild.Builder", SmartLifecycle.class).stop();
        var questions =
                new Questions(
                        Route.queries(PROGRAM.context).stream().filter(Route::ofATime).toList(),
                        THINGS,
                        DRAW);
        for (var projection : DRAW.some(List.copyOf(processors().keySet()), 100)) {
            eventually("all at the head", () -> behind().isEmpty());
            var stood = head();
            processor(projection).shutdownAsync().join();
            var last = "";
            for (var i = 0; i < 5; i++) {
                last = story.goOn().json().path("receipt").asString();
            }
            eventually("all others at the head", () -> behind().equals(List.of(projection)));

            var given = ask(questions, stood);
            var lagging = given.stream().filter(one -> one.position() == stood).toList();
            assertThat(lagging)
                    .as("-Dseed=%d: questions that read %s", SEED, projection)
                    .isNotEmpty();
            waitsInVain(lagging, last);

            processor(projection).start();
            eventually("all at the head again", () -> behind().isEmpty());
            given.forEach(one -> isTheSameLater(one, projection));
            var seen = lagging.getFirst().question().with("seen=" + last);
            assertThat(PROGRAM.get(seen).status()).as("-Dseed=%d: %s", SEED, seen).isEqualTo(200);
        }
    }

    /**
     * Everything there is to ask, answered now; of the position where a projection stood, or of the
     * last.
     */
    private static List<Given> ask(Questions questions, long stood) throws SQLException {
        var head = head();
        var given = new ArrayList<Given>();
        for (var question : questions.some(4, List.of())) {
            var time = DRAW.chance(0.5) ? "" : "effectiveOn=" + LONG_AGO;
            var answer = PROGRAM.get(question.with(time));
            assertThat(answer.status())
                    .as("-Dseed=%d: %s: %s", SEED, question, answer.text())
                    .isIn(200, 302, 404);
            if (answer.status() == 200 && answer.isJson()) {
                var one = new Given(question, time, answer.json());
                assertThat(one.position()).as("-Dseed=%d: %s", SEED, question).isIn(stood, head);
                given.add(one);
            }
        }
        return given;
    }

    private static void waitsInVain(List<Given> lagging, String receipt) throws SQLException {
        var head = head();
        var one =
                lagging.stream()
                        .collect(
                                Collectors.toMap(
                                        given -> given.question().route(),
                                        Function.identity(),
                                        (a, _) -> a))
                        .values();
        DRAW.some(List.copyOf(one), 3).parallelStream()
                .forEach(given -> {
                    for (var until : List.of("seen=" + receipt, "knownAt=" + head)) {
                        var began = System.nanoTime();
                        var answer = PROGRAM.get(given.question().with(until));
                        var took = Duration.ofNanos(System.nanoTime() - began);
                        assertThat(answer.status())
                                .as("-Dseed=%d: %s %s", SEED, given, until)
                                .isEqualTo(503);
                        assertThat(answer.header("Retry-After")).isNotEmpty();
                        assertThat(took).isBetween(PATIENCE, PATIENCE.plusSeconds(5));
                    }
                });
    }

    private static void isTheSameLater(Given given, String projection) {
        var state = given.answer().path("state");
        var again =
                PROGRAM.get(
                        given.question()
                                .with(
                                        "knownAt="
                                                + given.position()
                                                + "&effectiveOn="
                                                + state.path("effectiveOn").asString()));
        assertThat(facts(again.json()))
                .as("-Dseed=%d: %s while %s stood still", SEED, given.question(), projection)
                .isEqualTo(facts(given.answer()));
    }

    private static JsonNode facts(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("state");
    }

    private static Map<String, StreamingEventProcessor> processors() {
        var field =
                ReflectionTestUtils.getField(PROGRAM.context.getBean("projections"), "processors");
        var processors = new TreeMap<String, StreamingEventProcessor>();
        for (var processor : (List<?>) Objects.requireNonNull(field)) {
            var one = (StreamingEventProcessor) processor;
            processors.put(one.getName().replaceFirst(" .*", ""), one);
        }
        return processors;
    }

    private static StreamingEventProcessor processor(String projection) {
        return Objects.requireNonNull(processors().get(projection));
    }

    private static long head() throws SQLException {
        return Long.parseLong(column("SELECT position FROM log.ledger_head").getFirst());
    }

    /** The projections that are not at the head. */
    private static List<String> behind() throws SQLException {
        return column(
                "SELECT name FROM query.projection_progress"
                        + " WHERE position < (SELECT count(*) FROM log.event)");
    }

    private static List<String> column(String sql) throws SQLException {
        var database = PROGRAM.database;
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void a_receipt_lets_whoever_sent_a_command_of_any_kind_see_its_change_at_once() {
        assertThat(ReadYourWrites.all(PROGRAM))
                .containsExactlyInAnyOrderElementsOf(
                        Route.commands(PROGRAM.context).stream().map(Route::toString).toList());
    }
}
