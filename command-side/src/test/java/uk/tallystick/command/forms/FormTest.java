package uk.tallystick.command.forms;

import org.springframework.boot.test.web.server.LocalServerPort;

import uk.tallystick.command.CommandSideTest;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Forms of a body of the test's own, asked for and sent over HTTP. */
abstract class FormTest extends CommandSideTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final String body = "b" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort private int port;

    /** Fields as a browser sends them: names and values by turns. */
    static String fields(String... fields) {
        var sent = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            sent.append(i == 0 ? "" : "&").append(encoded(fields[i]));
            sent.append('=').append(encoded(fields[i + 1]));
        }
        return sent.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    long count(String rows, Object... values) {
        var count = jdbc.queryForObject("SELECT count(*) FROM " + rows, Long.class, values);
        return count == null ? -1 : count;
    }

    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return HTTP.send(request(token, path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String token, String path, String fields)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(token, path)
                        .POST(BodyPublishers.ofString(fields))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
