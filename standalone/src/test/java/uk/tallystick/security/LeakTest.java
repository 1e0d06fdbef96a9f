package uk.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks everything that the running program answers, as every kind of reader, about everything there
 * is, now and in the past, and looks for what that reader may not see. An endpoint that is added is
 * asked too; one with a variable that this test cannot fill fails it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LeakTest {

    private static final List<String> TIMES =
            List.of(
                    "",
                    "knownAt=%s",
                    "asAt=2024-12-31",
                    "effectiveOn=2025-01-31",
                    "asAt=2010-01-01",
                    "basis=stated",
                    "limit=1");

    private static final String SIDE_BY_SIDE = "effectiveOn=2025-01-31&beside=stated";

    private static final List<String> TWO_TIMES =
            List.of(
                    "",
                    "from=0",
                    "from=0&to=%s",
                    "from=2010-01-01&limit=1",
                    "from=2010-01-01&basis=stated",
                    "from=0&format=csv");

    /** Said of every answer, and meant to be seen: positions and the instants of the ledger. */
    private static final Set<String> OF_THE_LEDGER =
            Set.of(
                    "state",
                    "cursor",
                    "position",
                    "recordedAtPosition",
                    "recordedAt",
                    "receipt",
                    "permalink");

    private House house;
    private Secrets secrets;
    private List<Endpoint> questions;
    private final Map<String, String> readers = new LinkedHashMap<>();

    /** What each reader was answered before there was anything hidden. */
    private Map<String, String> before = Map.of();

    @BeforeAll
    void record() {
        house = House.open();
        secrets = new Secrets(house);
        questions =
                Endpoint.of(house).stream()
                        .filter(endpoint -> endpoint.method().equals("GET"))
                        .toList();
        readers.put("public", House.NOBODY);
        readers.put("no role", TestPeople.somebody(house.database, "", Set.of()));
        readers.put(
                "every role on another body",
                TestPeople.somebody(house.database, Secrets.OTHER, EnumSet.allOf(Role.class)));
        readers.put("internal", internal());
        readers.put(
                "installation administrator",
                TestPeople.somebody(house.database, "", Set.of(Role.ADMINISTRATOR)));
        readers.put(
                "auditor", TestPeople.somebody(house.database, Secrets.BODY, Set.of(Role.AUDITOR)));
        secrets.recordWhatIsPublic();
        before = withoutTheLedger(House.NOBODY);
        secrets.recordWhatIsNot();
        awaitShown();
    }

    private String reader(String name) {
        return Objects.requireNonNull(readers.get(name), name);
    }

    /** Every role on the body that does not see what is restricted. */
    private String internal() {
        return TestPeople.somebody(
                house.database, Secrets.BODY, EnumSet.complementOf(EnumSet.of(Role.AUDITOR)));
    }

    private void awaitShown() {
        var last = house.number("SELECT position FROM log.ledger_head");
        assertThat(house.get(reader("auditor"), "/api/bodies?knownAt=" + last).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private List<String> forbidden(String reader) {
        return switch (reader) {
            case "auditor" -> List.of();
            case "internal", "installation administrator" -> Secrets.RESTRICTED;
            default ->
                    Stream.concat(Secrets.INTERNAL.stream(), Secrets.RESTRICTED.stream()).toList();
        };
    }

    @Test
    void nobody_is_shown_what_they_may_not_see() {
        var leaks = new ConcurrentLinkedQueue<String>();
        var seen = ConcurrentHashMap.<String>newKeySet();
        readers.forEach((reader, token) ->
                paths().parallel()
                        .forEach(path -> {
                            var answer = house.get(token, path);
                            assertThat(answer.statusCode())
                                    .as("%s %s", reader, path)
                                    .isLessThan(500);
                            for (var secret : forbidden(reader)) {
                                if (answer.body().contains(secret)) {
                                    leaks.add(reader + " is shown '" + secret + "' at " + path);
                                }
                            }
                            if (reader.equals("auditor")) {
                                Stream.concat(
                                                Secrets.INTERNAL.stream(),
                                                Secrets.RESTRICTED.stream())
                                        .filter(answer.body()::contains)
                                        .forEach(seen::add);
                            }
                        }));
        assertThat(leaks).isEmpty();
        assertThat(seen)
                .as("what there is to be found")
                .containsAll(Secrets.INTERNAL)
                .containsAll(Secrets.RESTRICTED);
    }

    /** Totals, counts, versions, pages of lists: none of them moves. */
    @Test
    void what_is_recorded_but_hidden_changes_nothing_that_the_public_is_answered() {
        var after = withoutTheLedger(House.NOBODY);
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(after).containsAllEntriesOf(before);
    }

    /** Nothing tells a thing that is hidden from one that never was. */
    @Test
    void what_is_hidden_is_answered_as_if_it_were_not_there() {
        var different = new ConcurrentLinkedQueue<String>();
        for (var reader : List.of("public", "no role", "every role on another body")) {
            var token = reader(reader);
            paths().parallel()
                    .forEach(path -> {
                        for (var code : secrets.hidden) {
                            if (path.contains(code) && !path.contains("receipts")) {
                                var real = house.get(token, path);
                                var never = house.get(token, path.replace(code, "never"));
                                if (real.statusCode() != never.statusCode()
                                        || !same(real, code).equals(same(never, "never"))) {
                                    different.add(reader + " " + path + ": " + real.body());
                                }
                            }
                        }
                    });
        }
        assertThat(different).isEmpty();
    }

    private static String same(HttpResponse<String> answer, String code) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        headers.remove("connection");
        headers.remove("content-length");
        return (headers + answer.body()).replace(code, "CODE");
    }

    @Test
    void what_a_decision_relied_on_is_linked_for_who_sees_its_grounds() {
        var decisions = secrets.codes.getOrDefault("decision", List.of());
        var chain = "/api/bodies/" + Secrets.BODY + "/chain/decision:" + Secrets.BODY + ":";
        var open = chain + decisions.getFirst();
        var partExempt = chain + decisions.get(1);
        assertThat(house.get(House.NOBODY, open).body()).contains("reliedOn");
        assertThat(house.get(House.NOBODY, partExempt).body()).doesNotContain("reliedOn");
        assertThat(house.get(reader("internal"), partExempt).body()).contains("reliedOn");
    }

    @Test
    void every_reading_of_what_is_restricted_is_on_record_and_no_other() {
        var path = "/api/bodies/" + Secrets.BODY;
        var auditor = reader("auditor");
        var reads = "SELECT count(*) FROM access.restricted_read";
        var start = house.number(reads);
        house.get(auditor, path);
        house.get(
                auditor,
                path
                        + "/decisions/"
                        + secrets.codes.getOrDefault("decision", List.of()).getFirst());
        house.get(reader("internal"), path + "/decisions");
        assertThat(house.number(reads)).isEqualTo(start);
        house.get(auditor, path + "/decisions");
        house.get(auditor, path + "/actions/A4");
        house.get(auditor, "/bodies/" + Secrets.BODY + "/actions/A4");
        assertThat(house.number(reads)).isEqualTo(start + 3);
        var listed = House.json(house.get(auditor, path + "/restricted-reads")).toString();
        assertThat(listed).contains("/actions/A4", "person:");
    }

    /** The public's answers, but for what the ledger itself shows of everything. */
    private Map<String, String> withoutTheLedger(String token) {
        var answers = new LinkedHashMap<String, String>();
        paths().filter(path -> !path.contains("knownAt") && !path.contains("&to="))
                .filter(path -> path.startsWith("/api/bodies"))
                .forEach(path -> {
                    var answer = house.get(token, path);
                    if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
                        answers.put(
                                path,
                                answer.statusCode()
                                        + answer.headers().firstValue("ETag").orElse("")
                                        + without(House.json(answer)));
                    }
                });
        return answers;
    }

    private static JsonNode without(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_LEDGER);
            object.forEach(LeakTest::without);
        } else if (node instanceof ArrayNode array) {
            array.forEach(LeakTest::without);
        }
        return node;
    }

    /** Every question about everything that there is. */
    private Stream<String> paths() {
        var middle = house.number("SELECT position / 2 FROM log.ledger_head");
        return questions.stream()
                .flatMap(
                        question -> filled(List.of(question.path()), question.variables()).stream())
                .flatMap(path ->
                        timesOf(path)
                                .map(time -> time.formatted(middle))
                                .map(time -> time.isEmpty() ? path : path + "?" + time));
    }

    /** A form is of no time but now. */
    private static Stream<String> timesOf(String path) {
        return path.contains("/record/") || path.endsWith("/new")
                ? Stream.of("")
                : path.endsWith("/changes")
                        ? TWO_TIMES.stream()
                        : path.startsWith("/api")
                                ? TIMES.stream()
                                : Stream.concat(TIMES.stream(), Stream.of(SIDE_BY_SIDE));
    }

    private List<String> filled(List<String> paths, List<String> variables) {
        var filled = paths;
        for (var variable : variables) {
            filled = filled.stream().flatMap(path -> filled(path, variable)).toList();
        }
        return filled.stream().map(path -> path.replace("**", "none")).toList();
    }

    private Stream<String> filled(String path, String variable) {
        var place = Pattern.compile("\\{\\*?" + variable + "[^}]*}").matcher(path);
        if (!place.find()) {
            throw new AssertionError("there is no {" + variable + "} in " + path);
        }
        var before = path.substring(0, place.start());
        var after = path.substring(place.end());
        return values(variable, before).stream().map(value -> before + value + after);
    }

    private List<String> values(String variable, String before) {
        return switch (variable) {
            case "body", "slug" -> List.of(Secrets.BODY, Secrets.OTHER);
            case "aggregateId", "id" ->
                    Stream.concat(secrets.ids(), Stream.of("body:" + Secrets.BODY)).toList();
            case "receipt", "p", "person", "reply", "revision" -> List.of("none");
            case "force" -> List.of(Secrets.BODY + "-police");
            case "node" -> List.of("N1");
            case "kind" ->
                    List.of("kpi", "action", "decision", "scrutiny", "meeting", "recommendation");
            case "things", "list" ->
                    List.of(
                            "plans",
                            "kpis",
                            "submissions",
                            "actions",
                            "decisions",
                            "scrutiny",
                            "meetings",
                            "recommendations",
                            "duties");
            // Of the libraries: they show the document of the interface, and whether we are well.
            case "group", "urlPath", "path" -> List.of("none");
            default -> {
                var things = before.replaceFirst("/$", "").replaceFirst(".*/", "");
                var codes =
                        secrets.codes.get(things.replaceFirst("ies$", "y").replaceFirst("s$", ""));
                if (codes == null) {
                    throw new AssertionError(
                            "no values are known for {" + variable + "} after " + before);
                }
                yield codes;
            }
        };
    }
}
