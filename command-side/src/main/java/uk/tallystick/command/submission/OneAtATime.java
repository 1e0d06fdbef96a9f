package uk.tallystick.command.submission;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.events.kpi.Definition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps figures of a body from being recorded at the same time where small numbers are kept back:
 * two rounds that do not see each other could give together what neither gives alone.
 */
@Component
class OneAtATime {

    private final JdbcTemplate jdbc;
    private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();

    OneAtATime(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Does what looks at figures and records more of them. */
    <T> T of(String body, Map<String, Definition> definitions, Supplier<T> recording) {
        var careful =
                definitions.values().stream()
                        .anyMatch(kpi -> kpi.method().checks().suppressBelow() != null);
        return careful ? alone(body, recording) : recording.get();
    }

    /**
     * Within this program by its own lock, so that few wait for the database's, each on a
     * connection.
     */
    private <T> T alone(String body, Supplier<T> recording) {
        var lock = here.computeIfAbsent(body, _ -> new ReentrantLock());
        lock.lock();
        try {
            return locked(body, recording);
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("NullAway") // what is done answers what it answers
    private <T> T locked(String body, Supplier<T> recording) {
        return jdbc.execute(
                (ConnectionCallback<T>)
                        connection -> {
                            call(
                                    connection,
                                    "SELECT pg_advisory_lock(hashtextextended(?, 0))",
                                    body);
                            try {
                                return recording.get();
                            } finally {
                                call(
                                        connection,
                                        "SELECT pg_advisory_unlock(hashtextextended(?, 0))",
                                        body);
                            }
                        });
    }

    private static void call(Connection connection, String sql, String body) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "figures of " + body);
            statement.execute();
        }
    }
}
