package uk.tallystick.query;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Who sends too much, or not enough, is cut off, and learns nothing of the program's inside. */
class LimitsTest {

    private static final int PATIENCE = 30_000;

    private static final QuerySide SIDE =
            QuerySide.start(
                    "server.tomcat.connection-timeout=500ms",
                    "server.tomcat.keep-alive-timeout=500ms");

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    /** All that is said until the other end closes; the test fails if it does not. */
    private static String saidUntilCut(String request) throws IOException {
        var port = SIDE.bean(Environment.class).getRequiredProperty("local.server.port");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static String head(String fields) {
        return "GET /api/bodies HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
    }

    private static void saysNothingOfItsInside(String said) {
        assertThat(said).doesNotContain("Exception", "\tat ", "tomcat", "Tomcat");
    }

    @Test
    void a_head_that_is_too_large_is_refused() throws IOException {
        var said = saidUntilCut(head("X-Large: " + "a".repeat(16 * 1024)) + "\r\n");

        assertThat(said).startsWith("HTTP/1.1 4");
        saysNothingOfItsInside(said);
    }

    @Test
    void a_head_within_bounds_is_read_and_an_unused_connection_closed() throws IOException {
        assertThat(saidUntilCut(head("X-Large: " + "a".repeat(15 * 1024)) + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_head_that_stalls_is_cut_off() throws IOException {
        saysNothingOfItsInside(saidUntilCut(head("X-Slow: a")));
    }

    @Test
    void errors_are_for_the_log_only() {
        var environment = SIDE.bean(Environment.class);
        assertThat(environment.getProperty("spring.web.error.include-stacktrace"))
                .isEqualTo("never");
        assertThat(environment.getProperty("spring.web.error.include-message")).isEqualTo("never");
    }
}
