package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.database.Database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A packaged program as a process of its own; what it says is kept in {@code target/packaged}. */
final class Program implements AutoCloseable {

    static final Path STANDALONE = Path.of("target", "tallystick.jar");
    static final Path COMMAND_SIDE =
            Path.of("..", "command-side", "target", "tallystick-command.jar");
    static final Path QUERY_SIDE = Path.of("..", "query-side", "target", "tallystick-query.jar");

    /** Where programs under test keep what they say, and their data. */
    static final Path KEPT = Path.of("target", "packaged").toAbsolutePath();

    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Path log;
    private int port;
    private @Nullable String token;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
        // Should a test end before it comes to that.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts a program on a free port. */
    static Program start(
            String name, Path jar, Map<String, String> environment, String... arguments)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + Path.of("small.jvmargs").toAbsolutePath(),
                                "-jar",
                                jar.toString(),
                                "--tallystick.rate-limit.signed-in=0"));
        if (List.of(arguments).stream().noneMatch(it -> it.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        command.addAll(List.of(arguments));
        var log = Files.createDirectories(KEPT).resolve(name + ".log");
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TALLYSTICK_"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    /** The environment that names a database; its other roles too unless the owner makes them. */
    static Map<String, String> using(Database database) {
        var environment = new HashMap<String, String>();
        environment.put("TALLYSTICK_DB_URL", database.url());
        environment.put("TALLYSTICK_DB_USER", database.owner().user());
        environment.put("TALLYSTICK_DB_PASSWORD", database.owner().password());
        if (!database.ownerMakesRoles()) {
            environment.put("TALLYSTICK_DB_COMMAND_USER", database.command().user());
            environment.put("TALLYSTICK_DB_COMMAND_PASSWORD", database.command().password());
            environment.put("TALLYSTICK_DB_QUERY_USER", database.query().user());
            environment.put("TALLYSTICK_DB_QUERY_PASSWORD", database.query().password());
        }
        return environment;
    }

    long pid() {
        return process.pid();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** Sends this person's bearer token from now on. */
    Program as(String person) {
        token = person;
        return this;
    }

    /** Waits until it says that all of it is well, the starter data loaded. */
    Program awaitUp() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it does not come up; it said:\n" + said());
            }
            Thread.sleep(10);
        }
        return this;
    }

    boolean isUp() throws IOException, InterruptedException {
        try {
            return listens() && ask("/actuator/health").statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        }
    }

    private boolean listens() throws IOException {
        if (port == 0) {
            var listens = LISTENS.matcher(said());
            if (listens.find()) {
                port = Integer.parseInt(listens.group(1));
            }
        }
        return port != 0;
    }

    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** What a question is answered with. */
    JsonNode get(String path) throws IOException, InterruptedException {
        var answer = ask(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /**
     * What a command is answered with.
     *
     * @throws IOException if the program is gone: what became of the command is not known
     */
    JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }

    /** Sends a command without a body to who does it later. */
    void tell(String path) throws IOException, InterruptedException {
        var request = request(path).POST(BodyPublishers.noBody()).build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode())
                .as(path)
                .isEqualTo(202);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** SIGKILL: it has no time to clean up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What it ends with when it ends by itself. */
    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    /** Asks it to end, and sees to it that it does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        kill();
    }
}
