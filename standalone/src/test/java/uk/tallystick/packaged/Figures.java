package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What the README says of start, memory and latency, measured anew by {@code mvn -B verify
 * -Dfigures}.
 */
class Figures {

    private static final String BODY = "nottinghamshire";
    private static final String DASHBOARD = "/api/bodies/" + BODY + "/dashboard";
    private static final String BODIES = "/api/bodies";
    private static final long AT_REST_AFTER = 30_000;
    private static final int WARMING_UP = 50;
    private static final int COUNTED = 200;

    private final List<String> table =
            new ArrayList<>(List.of("| what | figure |", "| --- | --- |"));

    @Test
    void measure() throws Exception {
        try (var installation = Installation.empty("figures-empty")) {
            start(installation, "none", BODIES, "first start, empty").close();
            try (var program = start(installation, "none", BODIES, "later start, empty")) {
                memory(installation, program, "empty");
            }
        }
        try (var installation = Installation.empty("figures-starter")) {
            try (var program = start(installation, BODY, DASHBOARD, "first start, starter data")) {
                memory(installation, program, "starter data");
                latency(program);
            }
            start(installation, BODY, DASHBOARD, "later start, starter data").close();
        }
        Files.write(Program.KEPT.resolve("figures.md"), table);
        System.out.println(String.join("\n", table));
    }

    private void row(String what, String figure) {
        table.add("| " + what + " | " + figure + " |");
    }

    /** From the start of the process until it says that it is well and answers a question. */
    private Program start(Installation installation, String starter, String question, String what)
            throws Exception {
        var began = System.nanoTime();
        var program = installation.start("figures", starter).awaitUp();
        program.as(installation.person());
        assertThat(program.ask(question).statusCode()).as(question).isEqualTo(200);
        row(what + ", until served", "%.1f s".formatted((System.nanoTime() - began) / 1e9));
        return program;
    }

    /** Proportional set sizes: what processes share is counted once. */
    private void memory(Installation installation, Program program, String what) throws Exception {
        Thread.sleep(AT_REST_AFTER);
        var java = megabytes(program.pid());
        var servers = 0.0;
        for (var server : installation.servers().toList()) {
            servers += megabytes(server.pid());
        }
        row(
                "memory at rest, " + what,
                "%.0f MB: program %.0f, PostgreSQL %.0f".formatted(java + servers, java, servers));
    }

    private static double megabytes(long pid) throws IOException {
        var sizes = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
        var pss = sizes.stream().filter(line -> line.startsWith("Pss:")).findFirst().orElseThrow();
        return Long.parseLong(pss.replaceAll("\\D", "")) / 1024.0;
    }

    /** One client: it sends a command, then asks for an answer that includes it. */
    private void latency(Program program) throws Exception {
        var action = BODIES + "/" + BODY + "/actions";
        post(program, action, "{\"code\":\"figures\",\"title\":\"Measure\",\"lead\":\"force\"}");
        var acknowledged = new long[COUNTED];
        var visible = new long[COUNTED];
        for (var i = -WARMING_UP; i < COUNTED; i++) {
            var status = i % 2 == 0 ? "inProgress" : "paused";
            var sent = System.nanoTime();
            var receipt =
                    post(
                            program,
                            action + "/figures/status",
                            "{\"status\":\"%s\",\"comment\":\"%d\"}".formatted(status, i));
            var answered = System.nanoTime();
            program.get(action + "/figures?seen=" + receipt);
            if (i >= 0) {
                acknowledged[i] = answered - sent;
                visible[i] = System.nanoTime() - sent;
            }
        }
        percentiles("command sent to acknowledged, with its position", acknowledged);
        percentiles("command sent to visible in an answer", visible);
    }

    private static String post(Program program, String path, String body) throws Exception {
        return program.post(path, body, UUID.randomUUID().toString()).path("receipt").asString();
    }

    private void percentiles(String what, long[] nanos) {
        Arrays.sort(nanos);
        row(
                what,
                "p50 %.0f ms, p99 %.0f ms"
                        .formatted(
                                nanos[nanos.length / 2] / 1e6,
                                nanos[nanos.length * 99 / 100] / 1e6));
    }
}
