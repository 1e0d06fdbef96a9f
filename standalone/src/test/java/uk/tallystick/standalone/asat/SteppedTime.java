package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The program's clock and the one by which the sequencer dates, stepped together: a record of years
 * in seconds.
 */
final class SteppedTime extends Clock implements AutoCloseable {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Clock REAL = Clock.systemUTC();

    private final Connection superuser;
    private volatile Duration ahead;
    private volatile @Nullable Instant stopped;

    /** Gives the role of the sequencer a clock of its own. */
    SteppedTime(Database database, Instant start) throws SQLException {
        superuser = TestDatabase.superuser(database.url().replaceFirst(".*/", ""));
        ahead = Duration.between(REAL.instant(), start);
        execute("CREATE SCHEMA shim");
        execute("GRANT USAGE ON SCHEMA shim TO PUBLIC");
        execute("CREATE TABLE shim.ahead (by interval)");
        execute("GRANT SELECT ON shim.ahead TO PUBLIC");
        execute("INSERT INTO shim.ahead VALUES ('0')");
        execute(
                "CREATE FUNCTION shim.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE"
                        + " AS 'SELECT pg_catalog.clock_timestamp() + by FROM shim.ahead'");
        execute(
                "ALTER ROLE "
                        + database.command().user()
                        + " SET search_path = shim, pg_catalog, log");
        step(Duration.ZERO);
    }

    /** The program's first: a database that is ahead of its program dates nothing. */
    void step(Duration by) throws SQLException {
        ahead = ahead.plus(by);
        execute(
                "UPDATE shim.ahead SET by = make_interval(secs => "
                        + ahead.toMillis() / 1000.0
                        + ")");
    }

    /** From here on it is always now. */
    void stop() {
        stopped = instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(instant(), LONDON);
    }

    @Override
    public Instant instant() {
        return stopped instanceof Instant instant ? instant : REAL.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
