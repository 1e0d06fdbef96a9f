package uk.tallystick.query.changes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps answers that are too long for memory in files, until they are open to be sent. */
final class Spool implements AutoCloseable {

    /** A file by its name and what is in it: two with the same content are the same answer. */
    record Written(String name, long length, String digest) {}

    /** Writes the content of a file. */
    interface Writing {
        void to(Writer writer) throws IOException;
    }

    private final List<Path> files = new ArrayList<>();
    private final Map<String, Path> byDigest = new HashMap<>();

    Written write(String name, Writing writing) {
        try {
            var file = Files.createTempFile("changes", ".csv");
            files.add(file);
            var digest = MessageDigest.getInstance("SHA-256");
            try (var writer =
                    new OutputStreamWriter(
                            new DigestOutputStream(Files.newOutputStream(file), digest),
                            StandardCharsets.UTF_8)) {
                writing.to(writer);
            }
            var written =
                    new Written(name, Files.size(file), HexFormat.of().formatHex(digest.digest()));
            byDigest.putIfAbsent(written.digest(), file);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stays readable when the spool is closed. */
    InputStream open(Written written) {
        try {
            return Files.newInputStream(Objects.requireNonNull(byDigest.get(written.digest())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An open file goes on to be read after its name is gone. */
    @Override
    public void close() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
