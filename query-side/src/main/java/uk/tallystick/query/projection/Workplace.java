package uk.tallystick.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import uk.tallystick.database.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A connection of its own, of the query role, on which projections are made anew: one program at a
 * time has the work, for as long as the connection lives.
 */
public final class Workplace implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    private Workplace(Connection connection) {
        var source = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new JdbcTransactionManager(source);
    }

    /**
     * Opens one.
     *
     * @param work by which the database's activity names it
     * @param options of the session
     */
    public static Workplace open(Database database, String work, String options)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.query().user());
        properties.setProperty("password", database.query().password());
        properties.setProperty("ApplicationName", "tallystick " + work);
        properties.setProperty("options", options);
        return new Workplace(DriverManager.getConnection(database.url(), properties));
    }

    /** Takes the work, unless another program has it. */
    public boolean take(long work) {
        return jdbc.sql("SELECT pg_try_advisory_lock(:work)")
                .param("work", work)
                .query(Boolean.class)
                .single();
    }

    public Connection connection() {
        return connection;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
