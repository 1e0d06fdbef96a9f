package uk.tallystick.command.recording;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import uk.tallystick.command.refusal.Malformed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads what a command is sent with once, whole and within bounds, and remembers its digest: JSON,
 * a file of figures, or one to be put beside a thing.
 */
@Component
public class RequestBody extends OncePerRequestFilter {

    /** A thousand measurements with long comments are well below it. */
    static final int LARGEST = 8 * 1024 * 1024;

    /** A file of 200,000 figures is well below it. */
    static final int LARGEST_FILE = 50 * 1024 * 1024;

    /** A file beside a thing. */
    public static final int LARGEST_EXHIBIT = 25 * 1024 * 1024;

    private static final int PART = 64 * 1024;

    private static final Pattern PASSWORD =
            Pattern.compile("\"password\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*+\"");

    private static final String DIGEST = RequestBody.class.getName() + ".digest";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isJson(request) && !isFile(request, "/import") && !isFile(request, "/exhibits");
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    /** Nobody gets there who is not signed in. */
    private static boolean isFile(HttpServletRequest request, String end) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && request.getRequestURI().startsWith("/api/")
                && request.getRequestURI().endsWith(end)
                && !(type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
    }

    private static String digest(HttpServletRequest request, byte[] body) {
        return sha256(isJson(request) ? withoutSecrets(body) : body);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request, "/exhibits")) {
            spool(request, response, chain);
            return;
        }
        var largest = isJson(request) ? LARGEST : LARGEST_FILE;
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            refuse(response, largest);
            return;
        }
        request.setAttribute(DIGEST, digest(request, body));
        chain.doFilter(new Buffered(request, () -> new ByteArrayInputStream(body)), response);
    }

    /**
     * Keeps a file on disk, however slowly it comes, until it is read. What is said of it is in the
     * query.
     */
    private static void spool(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var spooled = Files.createTempFile("exhibit", null);
        try {
            if (!isSaved(request, spooled)) {
                refuse(response, LARGEST_EXHIBIT);
                return;
            }
            request.setAttribute(
                    DIGEST,
                    sha256(
                            (request.getQueryString() + sha256(Files.newInputStream(spooled)))
                                    .getBytes(StandardCharsets.UTF_8)));
            try (var file = Files.newInputStream(spooled)) {
                chain.doFilter(new Buffered(request, () -> file), response);
            }
        } finally {
            Files.delete(spooled);
        }
    }

    /** Whether it is no larger than it may be. */
    private static boolean isSaved(HttpServletRequest request, Path to) throws IOException {
        var content = request.getInputStream();
        var part = new byte[PART];
        var length = 0L;
        try (var file = Files.newOutputStream(to)) {
            for (var read = content.read(part); read >= 0; read = content.read(part)) {
                length += read;
                if (length > LARGEST_EXHIBIT) {
                    return false;
                }
                file.write(part, 0, read);
            }
        }
        return true;
    }

    /** What is kept of a request must not help to guess a password in it. */
    private static byte[] withoutSecrets(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.contains("\"password\"")
                ? PASSWORD.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8)
                : body;
    }

    static String digestOf(HttpServletRequest request) {
        return request.getAttribute(DIGEST) instanceof String digest
                ? digest
                : sha256(
                        (parametersOf(request) + filesOf(request))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** The digests of the files that a form was sent with. */
    private static String filesOf(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return "";
        }
        try {
            var digests = new TreeMap<String, String>();
            for (var part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    digests.put(part.getName(), sha256(part.getInputStream()));
                }
            }
            return digests.toString();
        } catch (IOException | ServletException e) {
            throw new Malformed("file", "cannot be read");
        }
    }

    private static String parametersOf(HttpServletRequest request) {
        var parameters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        // Another each time the same form is shown.
        parameters.remove("_csrf");
        parameters.remove("password");
        return parameters.toString();
    }

    private static void refuse(HttpServletResponse response, int largest) throws IOException {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(
                        "{\"type\":\"about:blank\",\"title\":\"Content Too"
                                + " Large\",\"status\":413,\"detail\":\"a request has at most "
                                + largest
                                + " bytes\",\"errors\":[]}");
    }

    private static String sha256(byte[] body) {
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    /** Of a file, of which never more than a part is in memory. */
    private static String sha256(InputStream file) throws IOException {
        var sha256 = sha256();
        try (var content = new DigestInputStream(file, sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Buffered extends HttpServletRequestWrapper {

        private final Supplier<InputStream> body;

        Buffered(HttpServletRequest request, Supplier<InputStream> body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Content(body.get());
        }
    }

    private static final class Content extends ServletInputStream {

        private final InputStream bytes;

        Content(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return bytes.read(to, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return bytes.available() == 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is here already");
        }
    }
}
