package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Validation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.tallystick.command.request.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every line of the starter data cites its source, is dated as that is, and can be sent. */
class StarterDataTest {

    private static final Set<String> DATES =
            Set.of("statedOn", "statedAsGiven", "heldOn", "takenOn");

    private static final Map<String, String> TITLES =
            Map.of(
                    "body", "name",
                    "plans", "title",
                    "kpis", "name",
                    "actions", "title",
                    "decisions", "title",
                    "scrutiny", "topic");

    private static final Map<String, String> KEYS =
            Map.of(
                    "body", "id",
                    "plans", "id",
                    "plan_nodes", "code",
                    "kpis", "code",
                    "baselines", "kpi",
                    "measurements", "ref",
                    "actions", "code",
                    "decisions", "ref",
                    "scrutiny", "ref");

    /** The documents cited and when each was stated in public, in its own words. */
    private static final Map<String, String> STATED =
            Stream.concat(
                            Stream.of(
                                    Map.entry("Nottinghamshire PCC decision log 2013;", "2013"),
                                    Map.entry(
                                            "Police and Crime Plan 2013-18,",
                                            Facts.dateOf("plan-2013-18")),
                                    Map.entry(
                                            "Update to the Police and Crime Delivery Plan 2020-21,",
                                            Facts.dateOf("delivery-2020-21 statedOn")),
                                    Map.entry(
                                            "Make Notts Safe Plan 2021-25,",
                                            Facts.dateOf("seed 003 appendix date")),
                                    Map.entry(
                                            "Commissioner's update report",
                                            Facts.dateOf("seed 003 appendix date")),
                                    Map.entry(
                                            "Police and Crime Plan 2024-29,",
                                            Facts.dateOf("plan-2024-29 statedOn"))),
                            Stream.concat(observed(), registered()))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));

    private final StarterFiles files = new StarterFiles("nottinghamshire");

    private static Stream<Map.Entry<String, String>> observed() {
        return Facts.of("notts_kpi_observations").stream()
                .filter(row -> !row.text("source").equals("seed 000"))
                .map(row -> Map.entry(row.text("source"), row.text("reported_on")));
    }

    private static Stream<Map.Entry<String, String>> registered() {
        return Facts.of("notts_decision_register").stream()
                .map(row -> Map.entry(row.text("source"), row.text("reference").substring(0, 4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body",
                "plans",
                "kpis",
                "baselines",
                "targets",
                "measurements",
                "actions",
                "decisions",
                "scrutiny"
            })
    void aLineIsStatedWhenTheDocumentThatItCitesWas(String file) {
        for (var row : files.rows(file)) {
            var source = row.text("statedSource");
            var documents = STATED.keySet().stream().filter(source::startsWith).toList();
            assertThat(documents).as("document cited by %s", row).hasSize(1);
            var given = STATED.getOrDefault(documents.getFirst(), "");
            var day = AsGiven.lastDay(given);
            assertThat(row.statedOn()).as("%s", row).isEqualTo(day);
            assertThat(row.text("statedAsGiven")).as("%s", row).containsAnyOf(given, "" + day);
        }
    }

    @Test
    void aPlansNodeCitesThePlan() {
        var sources =
                files.rows("plans").stream()
                        .collect(
                                toMap(row -> row.text("id"), row -> document(row, "statedSource")));
        for (var row : files.rows("plan_nodes")) {
            assertThat(row.text("source")).as("%s", row).contains(", line ");
            assertThat(document(row, "source"))
                    .as("%s", row)
                    .isEqualTo(sources.get(row.text("plan")));
        }
    }

    private static String document(Row row, String column) {
        return row.text(column).replaceFirst(", lines? .*", "");
    }

    @Test
    void noOtherColumnHoldsADate() {
        for (var file : Stream.concat(KEYS.keySet().stream(), Stream.of("targets")).toList()) {
            for (var row : files.rows(file)) {
                assertThat(row.line().getFieldsAsMap().entrySet())
                        .filteredOn(field -> !DATES.contains(field.getKey()))
                        .extracting(Map.Entry::getValue)
                        .as("%s", row)
                        .noneMatch(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"));
            }
        }
    }

    @Test
    void keysAreUniqueAndSoAreTitlesOfOneKind() {
        KEYS.forEach((file, key) -> assertThat(column(file, key)).doesNotHaveDuplicates());
        TITLES.forEach((file, column) -> {
            var titles = column(file, column);
            assertThat(titles).allMatch(title -> title.length() <= Text.TITLE);
            // Boards without a topic on record have no title of their own.
            assertThat(titles)
                    .filteredOn(title -> !title.isEmpty() && !title.startsWith("Regular"))
                    .doesNotHaveDuplicates();
        });
        assertThat(files.rows("plan_nodes"))
                .extracting(row -> row.text("plan") + ": " + row.text("title"))
                .doesNotHaveDuplicates();
    }

    private List<String> column(String file, String column) {
        return files.rows(file).stream().map(row -> row.text(column)).toList();
    }

    @Test
    void whatALineRefersToIsThere() {
        var plans = column("plans", "id");
        var planOf = new HashMap<String, String>();
        for (var node : files.rows("plan_nodes")) {
            assertThat(plans).contains(node.text("plan"));
            assertThat(node.words("parents"))
                    .as("parents of %s, all before it in its plan", node)
                    .allMatch(parent -> node.text("plan").equals(planOf.get(parent)));
            planOf.put(node.text("code"), node.text("plan"));
        }
        Stream.of("kpis", "actions")
                .flatMap(file -> files.rows(file).stream())
                .filter(row -> !row.text("plan").isEmpty() || !row.text("planNode").isEmpty())
                .forEach(row ->
                        assertThat(planOf.get(row.text("planNode")))
                                .as("plan of %s", row)
                                .isEqualTo(row.text("plan")));
        Stream.of("baselines", "targets", "measurements")
                .forEach(file ->
                        assertThat(column("kpis", "code")).containsAll(column(file, "kpi")));
    }

    @Test
    void aPlanHasAsManyPartsAsWereCounted() {
        assertParts("plan-2013-18", counted("001", "").map(_ -> 0));
        assertParts("delivery-2020-21", counted("002", "").map(_ -> 0));
        assertParts("plan-2021-25", counted("004", "Priority").map(StarterDataTest::partsCounted));
        assertParts("plan-2024-29", counted("000", "").map(StarterDataTest::partsCounted));
    }

    /** A plan has these numbers of parts below each of its top nodes. */
    private void assertParts(String plan, Stream<Integer> expected) {
        var nodes =
                files.rows("plan_nodes").stream()
                        .filter(node -> node.text("plan").equals(plan))
                        .toList();
        var parts =
                nodes.stream()
                        .filter(node -> node.words("parents").isEmpty())
                        .map(top -> top.text("code"))
                        .map(top ->
                                nodes.stream().filter(node -> node.words("parents").contains(top)))
                        .map(below -> (int) below.count());
        assertThat(parts).as(plan).containsExactlyElementsOf(expected.toList());
    }

    private static Stream<Row> counted(String seed, String theme) {
        return Facts.of("seed_action_counts").stream()
                .filter(row ->
                        row.text("seed").equals(seed) && row.text("theme").startsWith(theme));
    }

    /** "(5+5+5+4+6)" are five parts, and so are "(5 objectives x 3)". */
    private static int partsCounted(Row row) {
        var theme = row.text("theme");
        return theme.contains("objectives")
                ? Integer.parseInt(theme.replaceFirst(".*\\((\\d+) objectives.*", "$1"))
                : theme.split("\\+").length;
    }

    @Test
    void everyLineIsARequestThatACommandAccepts() {
        var nodes = files.rows("plan_nodes");
        var requests =
                Stream.of(
                                requests("body", StarterRequests::body),
                                requests("plans", row -> StarterRequests.plan(row, nodes)),
                                requests("kpis", StarterRequests::kpi),
                                requests("baselines", StarterRequests::baseline),
                                requests("targets", StarterRequests::target),
                                requests("measurements", StarterRequests::measurement),
                                requests("actions", StarterRequests::action),
                                requests("decisions", StarterRequests::decision),
                                requests("decisions", StarterRequests::taking),
                                requests("scrutiny", StarterRequests::scrutiny))
                        .flatMap(Function.identity());
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(requests).allSatisfy(it -> assertThat(validator.validate(it)).isEmpty());
        }
    }

    private <R> Stream<R> requests(String file, Function<Row, R> request) {
        return files.rows(file).stream().map(request);
    }

    @Test
    void plansAreDatedAndStandAsTheirDocumentsSay() {
        assertThat(files.rows("plans"))
                .extracting(row -> row.text("id"), row -> row.text("status"))
                .containsExactly(
                        tuple("plan-2013-18", ""),
                        tuple("delivery-2020-21", "draft"),
                        tuple("plan-2021-25", ""),
                        tuple("plan-2024-29", "consulting"));
        for (var plan : files.rows("plans")) {
            assertThat(plan.text("startsOn") + plan.text("endsOn"))
                    .as("a plan's years are no days")
                    .isEmpty();
            assertThat(Facts.of("dated_items"))
                    .filteredOn(item -> item.text("what").startsWith(plan.text("id")))
                    .isNotEmpty()
                    .anySatisfy(item -> assertCites(plan, item));
        }
    }

    @Test
    void scrutinyIsHeldOnTheDatesThatItsDocumentsGive() {
        var sessions =
                Facts.of("dated_items").stream().filter(i -> i.text("what").startsWith("sc-"));
        var items = sessions.collect(toMap(item -> item.text("what"), Function.identity()));
        assertThat(column("scrutiny", "ref")).containsExactlyInAnyOrderElementsOf(items.keySet());
        for (var session : files.rows("scrutiny")) {
            var item = items.getOrDefault(session.text("ref"), session);
            var given = item.text("dateAsGiven");
            var stated = session.requiredDate("statedOn");
            assertThat(session.text("heldAsGiven")).isEqualTo(given);
            assertThat(session.date("heldOn"))
                    .isEqualTo(AsGiven.lastDay(given, stated))
                    .isBeforeOrEqualTo(stated);
            assertThat(session.text("outcome") + session.text("reasons")).isEmpty();
            assertCites(session, item);
        }
    }

    private static void assertCites(Row row, Row item) {
        assertThat(row.text("statedSource"))
                .as("line of %s", row)
                .containsPattern("\\blines? .*\\b" + item.text("line") + "\\b");
    }
}
