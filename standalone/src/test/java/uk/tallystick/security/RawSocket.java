package uk.tallystick.security;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no well-behaved client would send. */
final class RawSocket {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawSocket() {}

    /** The whole answer, head and body. */
    static String ask(String address, String requestLine, String... headers) throws IOException {
        var uri = URI.create(address);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = new StringBuilder(requestLine).append("\r\nHost: ");
            request.append(uri.getAuthority()).append("\r\nConnection: close\r\n");
            for (var header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("\r\n");
            socket.getOutputStream()
                    .write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
