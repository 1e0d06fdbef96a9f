package uk.tallystick.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of one PostgreSQL server, and the server while it runs. */
record PostgresCluster(PostgresPrograms programs, Path directory, Path log) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    static final String SUPERUSER = "postgres";

    /** Nobody gets in without a password, and nobody at all from another machine. */
    private static final String WHO_MAY_LOG_IN =
            """
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** What makes a commit durable. Said at every start, and looked at after it. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /**
     * A small server for one machine: loopback only, no socket file, no processes that nobody
     * needs.
     */
    private static final Map<String, String> SMALL =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "60"),
                    Map.entry("shared_buffers", "48MB"),
                    Map.entry("max_wal_size", "256MB"),
                    Map.entry("max_wal_senders", "0"),
                    Map.entry("max_logical_replication_workers", "0"),
                    Map.entry("max_parallel_workers_per_gather", "0"),
                    Map.entry("io_method", "sync"),
                    Map.entry("huge_pages", "off"),
                    Map.entry("jit", "off"),
                    Map.entry("log_checkpoints", "off"),
                    Map.entry("timezone", "UTC"));

    /** The cluster of a data directory; a new one is made whole or not at all. */
    static PostgresCluster in(DataDirectory data) throws IOException {
        var cluster =
                new PostgresCluster(
                        PostgresPrograms.in(data),
                        data.path("postgres"),
                        data.path("postgres.log"));
        if (Files.notExists(cluster.directory)) {
            var draft = data.draft("postgres");
            cluster.initialise(draft, data.secretFile("superuser"));
            Files.writeString(draft.resolve("pg_hba.conf"), WHO_MAY_LOG_IN);
            data.publish(draft, cluster.directory);
        }
        return cluster;
    }

    private void initialise(Path draft, Path passwordFile) throws IOException {
        var command =
                List.of(
                        "initdb",
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8");
        if (!programs.run(log, command)) {
            throw new IllegalStateException(
                    "PostgreSQL could not be initialised in "
                            + draft.getParent()
                            + "; "
                            + "its reasons stand at the end of "
                            + log);
        }
    }

    void start(int port) throws IOException {
        var settings = new TreeMap<>(SMALL);
        settings.putAll(DURABLE);
        settings.put("port", Integer.toString(port));
        var options =
                settings.entrySet().stream()
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
        var command =
                List.of(
                        "pg_ctl",
                        "start",
                        "-D",
                        directory.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-o",
                        options,
                        "-l",
                        log.toString());
        if (!programs.run(log, command)) {
            throw new IllegalStateException(
                    "PostgreSQL did not start in "
                            + directory
                            + "; its reasons stand at the end of "
                            + log);
        }
    }

    /**
     * Stops the server that an earlier run left behind when it was killed: its settings are not
     * ours to trust.
     */
    void stopLeftOver() throws IOException {
        var named = processOfPidFile();
        if (named.isPresent() && !servesHere(named.get())) {
            // Its number was given to another process. PostgreSQL would take that for the server,
            // and refuse to start.
            Files.delete(pidFile());
        } else if (named.isPresent()) {
            LOG.warn("stopping the PostgreSQL that an earlier run left running in {}", directory);
            stop();
        }
    }

    void stop() throws IOException {
        for (var mode : List.of("fast", "immediate")) {
            if (processOfPidFile().isEmpty()
                    || programs.run(
                            log,
                            List.of(
                                    "pg_ctl",
                                    "stop",
                                    "-D",
                                    directory.toString(),
                                    "-w",
                                    "-t",
                                    "30",
                                    "-m",
                                    mode))) {
                return;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL in " + directory + " does not stop; see " + log);
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> processOfPidFile() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(pidFile()).stream().findFirst().orElse("");
        return pid.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private boolean servesHere(ProcessHandle process) {
        return Arrays.asList(process.info().arguments().orElse(new String[0]))
                .contains(directory.toString());
    }
}
