package uk.tallystick.packaged;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A data directory under {@code target}, and the standalone programs and servers on it. */
record Installation(Path directory) implements AutoCloseable {

    /** An empty one; what an earlier run kept of that name is removed. */
    static Installation empty(String name) throws IOException {
        var installation = new Installation(Program.KEPT.resolve(name));
        installation.close();
        if (Files.exists(installation.directory)) {
            try (var files = Files.walk(installation.directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return installation;
    }

    /** Starts a program here, to be waited for. */
    Program start(String name, String starter) throws IOException {
        return Program.start(
                name,
                Program.STANDALONE,
                Map.of(),
                "--tallystick.data-dir=" + directory,
                "--tallystick.starter=" + starter,
                "--tallystick.local-accounts=false");
    }

    /** What its owner sees of its record. */
    Psql psql() throws IOException {
        var owner =
                new Login(
                        "tallystick_owner",
                        Files.readString(directory.resolve("owner.password")).strip());
        var port = Files.readString(directory.resolve("port")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/tallystick";
        return new Psql(Database.of(url, owner, null, null));
    }

    /** Somebody who may do everything here; the bearer token to send. */
    String person() throws IOException {
        return TestPeople.everyRole(psql().database());
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = directory.resolve("postgres/postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .filter(process ->
                        process.info().commandLine().orElse("").contains(directory.toString()));
    }

    /** The processes of its PostgreSQL. */
    Stream<ProcessHandle> servers() throws IOException {
        return postmaster().stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    }

    /** SIGKILL to every process of its PostgreSQL, as when the machine goes down. */
    void killServers() throws IOException {
        var all = servers().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(server -> server.onExit().join());
    }

    /** Ends the server that a killed program leaves behind; the files stay. */
    @Override
    public void close() throws IOException {
        var left = postmaster();
        if (left.isPresent()) {
            left.get().destroy();
            left.get().onExit().completeOnTimeout(left.get(), 10, TimeUnit.SECONDS).join();
            killServers();
        }
    }
}
