package uk.tallystick.standalone;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's own programs, unpacked into the data directory, and how they are called.
 *
 * @param launcher the words that stand before every call
 */
record PostgresPrograms(Path directory, List<String> launcher) {

    private static final int OWNER_MAY_RUN = 0100;

    /** Unpacks the programs that this build carries, unless they are there. */
    static PostgresPrograms in(DataDirectory data) throws IOException {
        var home = data.path("postgresql-" + digest());
        if (Files.notExists(home)) {
            var draft = data.draft("programs");
            try (var archive = archive();
                    var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
                unpack(tar, draft);
            }
            data.publish(draft, home);
        }
        return new PostgresPrograms(home, namespaceForRoot());
    }

    /**
     * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
     */
    private static List<String> namespaceForRoot() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var namespace = List.of("unshare", "--user");
        var attempt = new ArrayList<>(namespace);
        attempt.add("true");
        if (!succeeds(new ProcessBuilder(attempt).redirectErrorStream(true))) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and this machine lets root make no user"
                            + " namespace: run as an ordinary user, or name a database in"
                            + " TALLYSTICK_DB_URL");
        }
        return namespace;
    }

    private static InputStream archive() {
        var system =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : "linux";
        var processor = System.getProperty("os.arch").matches("amd64|x86_64") ? "x86_64" : "arm_64";
        var name = "/postgres-" + system + "-" + processor + ".txz";
        var archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException(
                    "this build carries no PostgreSQL for this machine ("
                            + name
                            + "): build it here, or name a database in TALLYSTICK_DB_URL");
        }
        return archive;
    }

    /** Names the directory, so that a build with another PostgreSQL unpacks its own. */
    private static String digest() throws IOException {
        try (var archive = archive()) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException(
                        "the archive names a file outside itself: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
                        Files.setPosixFilePermissions(
                                file, PosixFilePermissions.fromString("rwx------"));
                    }
                }
            }
        }
    }

    /**
     * Runs a program to its end.
     *
     * @return whether it succeeded
     */
    boolean run(Path log, List<String> command) throws IOException {
        var words = new ArrayList<>(launcher);
        words.add(directory.resolve("bin").resolve(command.getFirst()).toString());
        words.addAll(command.subList(1, command.size()));
        var builder =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Whoever starts this may have settings of another PostgreSQL about.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return succeeds(builder);
    }

    private static boolean succeeds(ProcessBuilder builder) throws IOException {
        try {
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a program ran", e);
        }
    }
}
