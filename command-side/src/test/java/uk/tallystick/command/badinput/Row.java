package uk.tallystick.command.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * A wrong request and the answer that it deserves.
 *
 * @param body a character for each byte
 * @param headers names and values in turn
 * @param fields at fault, as the answer names them
 */
record Row(
        String what,
        String method,
        String path,
        String body,
        List<String> headers,
        int status,
        List<String> fields) {

    /** For a request so broken that any field or none may be named. */
    static final String ANYWHERE = "*";

    static final List<String> JSON = List.of("Content-Type", "application/json");

    static Row of(String what, Sent sent, String body, int status, String... fields) {
        return new Row(
                sent + ": " + what,
                sent.method(),
                sent.path(),
                new String(body.getBytes(UTF_8), ISO_8859_1),
                JSON,
                status,
                List.of(fields));
    }

    Row headed(String... more) {
        return new Row(what, method, path, body, Arrays.asList(more), status, fields);
    }

    byte[] bytes() {
        return body.getBytes(ISO_8859_1);
    }

    Row to(String otherPath) {
        return new Row(what, method, otherPath, body, headers, status, fields);
    }

    Row by(String otherMethod) {
        return new Row(what, otherMethod, path, body, headers, status, fields);
    }

    Row saying(byte... otherBody) {
        return new Row(
                what, method, path, new String(otherBody, ISO_8859_1), headers, status, fields);
    }
}
