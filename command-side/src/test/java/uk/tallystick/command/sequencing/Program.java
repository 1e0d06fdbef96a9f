package uk.tallystick.command.sequencing;

import static java.nio.charset.StandardCharsets.UTF_8;

import uk.tallystick.database.Database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The packaged command side as a process of its own. */
public final class Program {

    private static final Path JAR = Path.of("target", "tallystick-command.jar");
    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    private Program(Process process) {
        this.process = process;
        // Nor does it outlive a test run that is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public static Program start(Database database) throws IOException {
        return start(database, Duration.ofMillis(100));
    }

    /**
     * Starts it.
     *
     * @param tick how long it waits between two looks at the clocks; 0 if it never looks
     */
    public static Program start(Database database, Duration tick) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--server.port=0",
                        "--tallystick.starter=none",
                        "--tallystick.tick=" + tick.toMillis() + "ms");
        var environment = builder.environment();
        environment.put("TALLYSTICK_DB_URL", database.url());
        environment.put("TALLYSTICK_DB_USER", database.owner().user());
        environment.put("TALLYSTICK_DB_PASSWORD", database.owner().password());
        return new Program(builder.redirectErrorStream(true).start());
    }

    private void listen() {
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                var listens = LISTENS.matcher(line);
                if (listens.find()) {
                    port.complete(Integer.valueOf(listens.group(1)));
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        port.completeExceptionally(new IllegalStateException("it ended, saying:\n" + said()));
    }

    private String said() {
        return String.join("\n", said);
    }

    public void awaitReady() throws InterruptedException {
        try {
            port.get(180, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the program does not start; it said:\n" + said(), e);
        }
    }

    /** Where it listens, or 0 while it does not yet. */
    public int port() {
        return port.isCompletedExceptionally() ? 0 : port.getNow(0);
    }

    /** SIGKILL: it has no time to clean up. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }
}
