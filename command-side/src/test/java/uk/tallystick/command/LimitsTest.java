package uk.tallystick.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Who sends too much, or not enough, is cut off, and learns nothing of the program's inside. */
@TestPropertySource(
        properties = {
            "server.tomcat.connection-timeout=500ms",
            "server.tomcat.keep-alive-timeout=500ms"
        })
class LimitsTest extends CommandSideTest {

    private static final int PATIENCE = 30_000;

    @LocalServerPort private int port;

    @Value("${spring.web.error.include-stacktrace}")
    private String trace;

    @Value("${spring.web.error.include-message}")
    private String message;

    /** All that is said until the other end closes; the test fails if it does not. */
    private String saidUntilCut(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static void saysNothingOfItsInside(String said) {
        assertThat(said).doesNotContain("Exception", "\tat ", "tomcat", "Tomcat");
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        var said = saidUntilCut(head("GET", "X-Large: " + "a".repeat(16 * 1024)) + "\r\n");

        assertThat(said).startsWith("HTTP/1.1 4").contains("application/problem+json");
        saysNothingOfItsInside(said);
    }

    @Test
    void aHeadWithinBoundsIsRead() throws IOException {
        var large = "X-Large: " + "a".repeat(15 * 1024) + "\r\nConnection: close";

        assertThat(saidUntilCut(head("GET", large) + "\r\n")).startsWith("HTTP/1.1 405");
    }

    @Test
    void aHeadThatStallsIsCutOff() throws IOException {
        saysNothingOfItsInside(saidUntilCut(head("GET", "X-Slow: a")));
    }

    @Test
    void aBodyThatStallsIsCutOffAndNothingIsRecorded() throws IOException {
        var before = events();

        var said =
                saidUntilCut(
                        head("POST", "Content-Type: application/json\r\nContent-Length: 100")
                                + "\r\n{\"id\":");

        assertThat(said).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        saysNothingOfItsInside(said);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aConnectionThatIsNoLongerUsedIsClosed() throws IOException {
        assertThat(saidUntilCut(head("GET", "X-Last: a") + "\r\n")).startsWith("HTTP/1.1 405");
    }

    @Test
    void errorsAreForTheLogOnly() {
        assertThat(trace).isEqualTo("never");
        assertThat(message).isEqualTo("never");
    }

    private static String head(String method, String fields) {
        return method + " /api/bodies HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
    }

    private int events() {
        return jdbc.queryForList("SELECT 1 FROM log.event").size();
    }
}
