package uk.tallystick.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

class EmbeddedDatabaseTest {

    @TempDir Path directory;

    @TempDir static Path sharedByAll;

    private final List<Process> children = new ArrayList<>();

    @BeforeAll
    static void unpackTheProgramsOnce() throws Exception {
        try (var data = DataDirectory.open(sharedByAll)) {
            PostgresPrograms.in(data);
        }
    }

    @BeforeEach
    void shareThePrograms() throws Exception {
        try (var unpacked = Files.newDirectoryStream(sharedByAll, "postgresql-*")) {
            for (var programs : unpacked) {
                Files.createSymbolicLink(directory.resolve(programs.getFileName()), programs);
            }
        }
    }

    @AfterEach
    void noChildOutlivesItsTest() throws Exception {
        stopChildren();
        try (var shared = Files.newDirectoryStream(directory, Files::isSymbolicLink)) {
            for (var link : shared) {
                Files.delete(link);
            }
        }
    }

    private void stopChildren() throws InterruptedException {
        for (var child : children) {
            child.destroy();
            child.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_new_directory_gets_a_prepared_database_that_survives_close_and_restart()
            throws Exception {
        try (var server = EmbeddedDatabase.start(directory)) {
            var database = server.database();
            execute(
                    database,
                    "CREATE TABLE public.kept (number int)",
                    "INSERT INTO public.kept VALUES (7)");
            try (var command = as(database.command(), database)) {
                assertThat(number(command, "SELECT count(*) FROM log.event")).isZero();
                assertThat(text(command, "SELECT pg_has_role('pg_read_all_stats', 'MEMBER')"))
                        .isEqualTo("t");
            }
            try (var query = as(database.query(), database)) {
                assertThat(number(query, "SELECT position FROM log.ledger_head")).isZero();
            }
        }
        var port = Files.readString(directory.resolve("port"));

        try (var server = EmbeddedDatabase.start(directory);
                var owner = as(server.database().owner(), server.database())) {
            assertThat(number(owner, "SELECT number FROM public.kept")).isEqualTo(7);
            assertThat(Files.readString(directory.resolve("port"))).isEqualTo(port);
        }
    }

    @Test
    void a_commit_is_durable_and_nobody_but_this_machine_can_connect() throws Exception {
        try (var server = EmbeddedDatabase.start(directory);
                var owner = as(server.database().owner(), server.database())) {
            assertThat(text(owner, "SHOW fsync")).isEqualTo("on");
            assertThat(text(owner, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(owner, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(text(owner, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(owner, "SELECT current_setting('is_superuser')")).isEqualTo("off");
        }
    }

    @Test
    void a_database_that_could_lose_what_it_acknowledged_is_refused() throws Exception {
        try (var server = EmbeddedDatabase.start(directory);
                var superuser =
                        superuser(
                                server.database(),
                                Files.readString(directory.resolve("superuser.password")));
                var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = off");
            statement.execute("ALTER DATABASE tallystick SET synchronous_commit = off");
        }

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .hasMessageContaining("synchronous_commit = off");
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void nobody_gets_in_without_the_password_and_only_the_owner_of_the_files_can_read_it()
            throws Exception {
        try (var server = EmbeddedDatabase.start(directory)) {
            var database = server.database();
            assertThatThrownBy(() -> superuser(database, "").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> superuser(database, "guess").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        for (var secret : List.of("superuser.password", "owner.password")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(directory.resolve(secret))))
                    .isEqualTo("rw-------");
        }
        assertThat(directory.resolve("postgres/pg_hba.conf")).content().doesNotContain("trust");
    }

    @Test
    void a_kill_in_the_middle_of_writing_loses_nothing_that_was_acknowledged() throws Exception {
        var acknowledged = 0;
        for (var round = 1; round <= 3; round++) {
            var child = child(directory);
            var output = child.inputReader();
            await(output, "writing");
            for (var i = 0; i < 150 * round; i++) {
                acknowledged = Integer.parseInt(requireNonNull(output.readLine()));
            }
            // Not through the process itself: that would close what it has said.
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged = line.matches("\\d+") ? Integer.parseInt(line) : acknowledged;
            }
            assertThat(serverLives()).as("the server outlives its killed program").isTrue();
        }

        try (var server = EmbeddedDatabase.start(directory);
                var owner = as(server.database().owner(), server.database())) {
            var kept = number(owner, "SELECT count(*) FROM public.kept");
            assertThat(kept).isEqualTo(number(owner, "SELECT max(number) FROM public.kept"));
            // One more may have been recorded without having been acknowledged.
            assertThat(kept).isBetween(acknowledged, acknowledged + 1);
        }
        assertThat(serverLives()).isFalse();
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused_and_leaves_the_first_alone()
            throws Exception {
        try (var server = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining(directory.toRealPath().toString());

            var child = child(directory);
            var output = String.join("\n", child.inputReader().lines().toList());
            assertThat(child.waitFor()).isNotZero();
            assertThat(output)
                    .contains(
                            "the data directory "
                                    + directory.toRealPath()
                                    + " is in use by another Tallystick (process "
                                    + ProcessHandle.current().pid()
                                    + ")");

            try (var owner = as(server.database().owner(), server.database())) {
                assertThat(number(owner, "SELECT 1")).isEqualTo(1);
            }
        }
    }

    @Test
    void an_orderly_end_of_the_program_stops_the_server() throws Exception {
        var child = child(directory);
        await(child.inputReader(), "writing");
        child.destroy();
        child.waitFor();
        assertThat(serverLives()).isFalse();
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void an_interrupted_first_start_is_done_again() throws Exception {
        var halfMade = Files.createDirectories(directory.resolve("draft-postgres-1/base"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "18");
        try (var server = EmbeddedDatabase.start(directory)) {
            assertThat(server.database().url()).contains("127.0.0.1");
        }
        assertThat(directory.resolve("draft-postgres-1")).doesNotExist();
    }

    @Test
    void a_pid_file_that_names_somebody_elses_process_is_no_obstacle() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid()
                        + "\n"
                        + directory.resolve("postgres")
                        + "\n1\n1\n\n\n1 1\nready\n");
        EmbeddedDatabase.start(directory).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_taken_port_is_given_up_for_another() throws Exception {
        EmbeddedDatabase.start(directory).close();
        var port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedDatabase.start(directory)) {
            assertThat(server.database().url()).doesNotContain(":" + taken.getLocalPort() + "/");
        }
    }

    @Test
    void it_runs_for_an_ordinary_user_too() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "the other tests have run as an ordinary user");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "needs setpriv to become an ordinary user");
        var own = Files.createTempDirectory(Path.of("/tmp"), "tallystick-ordinary-");
        try {
            Files.setAttribute(own, "unix:uid", 65534);
            var command =
                    new ArrayList<>(
                            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            command.addAll(command(own.resolve("data"), ordinaryClasspath(own)));
            var child =
                    new ProcessBuilder(command)
                            .directory(own.toFile())
                            .redirectErrorStream(true)
                            .start();
            children.add(child);
            await(child.inputReader(), "writing");
            assertThat(Files.getAttribute(own.resolve("data/postgres"), "unix:uid"))
                    .isEqualTo(65534);
        } finally {
            stopChildren();
            delete(own);
        }
    }

    /** A copy of what the child runs on: an ordinary user may not read the home of root. */
    private static String ordinaryClasspath(Path own) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(":", -1)) {
            var source = Path.of(entry);
            if (Files.exists(source)) {
                var target =
                        own.resolve("lib")
                                .resolve(Integer.toString(copies.size()))
                                .resolve(source.getFileName());
                try (var files = Files.walk(source)) {
                    for (var file : files.toList()) {
                        var copy = target.resolve(source.relativize(file).toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
                copies.add(target.toString());
            }
        }
        return String.join(":", copies);
    }

    private static void delete(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process child(Path data) throws IOException {
        var child =
                new ProcessBuilder(command(data, System.getProperty("java.class.path")))
                        .redirectErrorStream(true)
                        .start();
        children.add(child);
        return child;
    }

    private static List<String> command(Path data, String classpath) {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                classpath,
                DatabaseHolder.class.getName(),
                data.toString());
    }

    private static void await(BufferedReader output, String expected) throws IOException {
        var seen = new StringBuilder();
        for (var line = output.readLine(); !expected.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new AssertionError("the child ended:\n" + seen);
            }
            seen.append(line).append('\n');
        }
    }

    private boolean serverLives() throws IOException {
        var pidFile = directory.resolve("postgres/postmaster.pid");
        return Files.exists(pidFile)
                && ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                        .isPresent();
    }

    private static Connection as(Login role, Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), role.user(), role.password());
    }

    private static Connection superuser(Database database, String password) throws SQLException {
        return as(new Login("postgres", password.strip()), database);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (var owner = as(database.owner(), database);
                var statement = owner.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        return Integer.parseInt(requireNonNull(text(connection, query)));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
