package uk.tallystick.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The MariaDB that is installed on this machine, with files of its own, while it is open. */
final class MariaDb implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private MariaDb(Path directory, String server) throws IOException {
        var files = directory.resolve("mariadb");
        var user = System.getProperty("user.name");
        run(
                directory,
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + files,
                "--user=" + user,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        port = freePort();
        process =
                start(
                        directory,
                        List.of(
                                server,
                                "--no-defaults",
                                "--datadir=" + files,
                                "--user=" + user,
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--socket=" + directory.resolve("mariadb.sock"),
                                "--pid-file=" + directory.resolve("mariadb.pid"),
                                "--innodb-flush-log-at-trx-commit=1",
                                "--innodb-buffer-pool-size=512M",
                                "--local-infile=1"));
    }

    /** Empty where none is installed. */
    static Optional<MariaDb> in(Path directory) throws IOException {
        var server = program("mariadbd");
        return server.isEmpty()
                ? Optional.empty()
                : Optional.of(new MariaDb(directory, server.get()));
    }

    /** Where a program is that a user or an administrator can call by its name. */
    static Optional<String> program(String name) {
        return Stream.concat(
                        Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/sbin"))
                .map(directory -> new File(directory, name))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
    }

    private static Process start(Path directory, List<String> command) throws IOException {
        return new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.resolve("mariadb.log").toFile()))
                .start();
    }

    private static void run(Path directory, String... command) throws IOException {
        try {
            var ended = start(directory, List.of(command)).waitFor();
            if (ended != 0) {
                throw new IOException(command[0] + " ended with " + ended);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A connection as its superuser, once it takes any. */
    Connection connect() throws SQLException, InterruptedException {
        var until = System.nanoTime() + TO_START.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:%d/?user=root&allowLocalInfile=true"
                                .formatted(port));
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
