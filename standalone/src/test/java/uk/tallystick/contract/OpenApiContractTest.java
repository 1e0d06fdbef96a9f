package uk.tallystick.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.standalone.StandaloneApplication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The document that the running program gives says what the contract promises. */
@DirtiesContext // its program ends before the database does
@SpringBootTest(
        classes = StandaloneApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tallystick.starter=none", "tallystick.local-accounts=false"})
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiContractTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Contract CONTRACT = Contract.read();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @LocalServerPort private int port;

    private ApiDocument document = new ApiDocument(JsonMapper.shared().nullNode());

    private static final Database DATABASE = TestDatabase.prepared();
    private static final String PERSON = TestPeople.everyRole(DATABASE);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = DATABASE;
        properties.add("TALLYSTICK_DB_URL", database::url);
        properties.add("TALLYSTICK_DB_USER", database.owner()::user);
        properties.add("TALLYSTICK_DB_PASSWORD", database.owner()::password);
    }

    @BeforeAll
    void read(@Autowired JsonMapper json) throws Exception {
        var answer = get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        document = new ApiDocument(json.readTree(answer.body()));
    }

    static Stream<Contract.Line> operations() {
        return CONTRACT.operations("command", "query");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationIsDocumentedAsPromised(Contract.Line promised) {
        var operation = document.operation(promised.method(), promised.path());
        assertThat(operation.isObject()).as("it is there").isTrue();
        var broken = new ArrayList<String>();
        for (var line : CONTRACT.about(promised)) {
            broken.addAll(broken(line, operation));
        }
        assertThat(broken).isEmpty();
    }

    private List<String> broken(Contract.Line line, JsonNode operation) {
        if (line.in().isEmpty()) {
            return List.of();
        }
        var name = line.in() + " " + line.field();
        var found = document.found(operation, line);
        if (found.isEmpty() || found.stream().anyMatch(JsonNode::isMissingNode)) {
            return List.of(name + " is missing");
        }
        var broken = new ArrayList<String>();
        for (var schema : found) {
            var type = document.type(schema);
            if (!line.type().isEmpty() && !line.type().equals("any") && !line.type().equals(type)) {
                broken.add(name + " is " + type + ", not " + line.type());
            }
            if (!line.values().isEmpty() && !line.values().equals(document.values(schema))) {
                broken.add(name + " may be " + document.values(schema) + ", not " + line.values());
            }
        }
        return broken;
    }

    static Stream<Contract.Line> pagesOfOperations() {
        return CONTRACT.operations("operations");
    }

    @ParameterizedTest
    @MethodSource("pagesOfOperations")
    void whatOperatorsAskForIsServed(Contract.Line promised) throws Exception {
        assertThat(get(promised.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentIsOpenApi3AndEveryReferenceResolves() {
        var root = document.root();
        assertThat(root.path("openapi").asString()).startsWith("3.");
        assertThat(root.path("info").path("title").asString()).isEqualTo("Tallystick");
        assertThat(root.path("info").path("version").asString()).isNotEmpty();
        assertThat(root.findValues("$ref")).hasSizeGreaterThan(50);
        assertThat(document.danglingReferences()).isEmpty();
        assertThat(document.operations())
                .extracting(operation -> operation.path("operationId").asString())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOperationHasItsVariablesAndAnswers() {
        for (var path : document.root().path("paths").properties()) {
            var variables = VARIABLE.matcher(path.getKey()).results().map(m -> m.group(1)).toList();
            for (var operation : path.getValue().values()) {
                var as = path.getKey() + " " + operation.path("operationId");
                var parameters = operation.path("parameters").values();
                assertThat(parameters)
                        .as(as)
                        .allMatch(it -> it.has("name") && it.path("schema").isObject())
                        .allMatch(it -> it.path("in").asString().matches("path|query|header"));
                assertThat(parameters)
                        .as(as)
                        .filteredOn(it -> it.path("in").asString().equals("path"))
                        .allMatch(it -> it.path("required").asBoolean())
                        .extracting(it -> it.path("name").asString())
                        .containsExactlyInAnyOrderElementsOf(variables);
                assertThat(operation.path("responses").values())
                        .as(as)
                        .isNotEmpty()
                        .allMatch(answer -> answer.has("description"));
            }
        }
    }

    @Test
    void nothingOfTheProgramsInsidesIsShown() {
        assertThat(document.root().path("components").path("schemas").propertyNames())
                .doesNotContain("Act", "JsonNode", "ModelAndView");
        assertThat(document.operations())
                .flatExtracting(operation -> operation.path("parameters").values())
                .extracting(parameter -> parameter.path("name").asString())
                .doesNotContain("act", "asked");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + PERSON);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
