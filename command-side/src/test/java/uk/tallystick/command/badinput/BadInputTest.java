package uk.tallystick.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import uk.tallystick.command.CommandSideTest;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whatever a client sends, it is told what is wrong, where, and nothing of it is recorded. */
class BadInputTest extends CommandSideTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * What people do for themselves is not recorded, and so no command; a file has tests of its
     * own.
     */
    private static final Set<String> NO_COMMAND =
            Set.of(
                    "PUT /api/people/me/password",
                    "POST /api/tokens",
                    "POST /api/bodies/{body}/submissions/{submission}/import",
                    "POST /api/bodies/{body}/exhibits");

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, String> recorded = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> aWrongRequestIsRefusedAndNothingOfItIsRecorded() {
        recorded.putAll(new Recording(this::carriedOut).everything());
        var wrong = WrongRows.all().map(row -> dynamicTest(row.what(), () -> isRefused(row)));
        // Last, for they change what the others are about: else a row might be refused for another
        // fault than its own.
        var right =
                EveryCommand.all().stream()
                        .map(sent ->
                                dynamicTest(
                                        sent + ": as it should be",
                                        () -> carriedOut(sent, sent.path(), sent.right())));
        return Stream.concat(wrong, right);
    }

    @Test
    void everyCommandOfTheApplicationIsInTheTable() {
        var inTable = EveryCommand.all().stream().map(Sent::mapping).collect(toSet());

        assertThat(commands().keySet()).isEqualTo(inTable);
    }

    @Test
    void everyFieldOfEveryCommandIsInTheTable() {
        var commands = commands();
        for (var sent : EveryCommand.all()) {
            assertThat(sent.fields().stream().map(Field::name).collect(toSet()))
                    .as(sent.mapping())
                    .isEqualTo(fieldsOf(requireNonNull(commands.get(sent.mapping()))));
        }
    }

    private void isRefused(Row row) throws Exception {
        var before = counts();

        var answer = send(row);

        var said =
                row.what()
                        + "\n"
                        + row.path()
                        + "\n"
                        + row.body().substring(0, Math.min(row.body().length(), 300))
                        + "\n"
                        + answer.body();
        assertThat(answer.statusCode()).as(said).isEqualTo(row.status());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(said)
                .startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).as(said).isEqualTo(row.status());
        assertThat(problem.path("detail").asString("")).as(said).isNotBlank().hasSizeLessThan(400);
        assertThat(problem.path("errors").isArray()).as(said).isTrue();
        if (!row.fields().contains(Row.ANYWHERE)) {
            assertThat(fields(problem)).as(said).isEqualTo(Set.copyOf(row.fields()));
        }
        assertThat(counts()).as(said).isEqualTo(before);
    }

    private static Set<String> fields(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("field").asString())
                .collect(toSet());
    }

    private String carriedOut(Sent sent, String path, String body) {
        try {
            var row = Row.of("", sent, body, 0).to(path);
            var answer = send(body.isEmpty() ? row.headed() : row);
            assertThat(answer.statusCode())
                    .as(path + " " + body + "\n" + answer.body())
                    .isIn(200, 201);
            var id = json.readTree(answer.body()).path("id").asString();
            return id.substring(id.lastIndexOf(':') + 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(Row row) throws IOException, InterruptedException {
        var path = row.path();
        var body = new String(row.bytes(), StandardCharsets.ISO_8859_1);
        for (var name : recorded.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
            body = body.replace("\"{" + name.getKey() + "}\"", "\"" + name.getValue() + "\"");
        }
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(
                                row.method(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        body.getBytes(StandardCharsets.ISO_8859_1)))
                        .header("Authorization", "Bearer " + whoSends(row));
        if (!row.headers().isEmpty()) {
            request.headers(row.headers().toArray(String[]::new));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String whoSends(Row row) {
        return EveryCommand.BY_ANOTHER.stream().anyMatch(sent -> row.what().startsWith(sent + ":"))
                ? anotherPerson()
                : person();
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table :
                List.of(
                        "log.event",
                        "log.exhibit",
                        "command.due",
                        "command.figure",
                        "command.idempotency_key",
                        "access.person",
                        "access.account",
                        "access.role")) {
            counts.put(table, jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class));
        }
        return counts;
    }

    private Map<String, HandlerMethod> commands() {
        var commands = new TreeMap<String, HandlerMethod>();
        mappings.getHandlerMethods()
                .forEach((info, handler) ->
                        paths(info)
                                .filter(path -> path.startsWith("/api"))
                                .forEach(path ->
                                        info.getMethodsCondition().getMethods().stream()
                                                .map(Enum::name)
                                                .filter(CHANGING::contains)
                                                .forEach(method ->
                                                        commands.put(
                                                                method + " " + path, handler))));
        commands.keySet().removeAll(NO_COMMAND);
        return commands;
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }

    private static Set<String> fieldsOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .flatMap(BadInputTest::components)
                .map(BadInputTest::nameInJson)
                .collect(toSet());
    }

    /** The fields of a request; of its elements, if it is but a list. */
    private static Stream<RecordComponent> components(Class<?> request) {
        var components = request.getRecordComponents();
        return components.length == 1
                        && components[0].getGenericType() instanceof ParameterizedType list
                ? Arrays.stream(((Class<?>) list.getActualTypeArguments()[0]).getRecordComponents())
                : Arrays.stream(components);
    }

    private static String nameInJson(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
