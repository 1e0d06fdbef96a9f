package uk.tallystick.command.sequencing;

import org.springframework.stereotype.Component;

import uk.tallystick.database.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections for sequencing alone: an instance that hangs with the head's row in hand loses it
 * within seconds.
 */
@Component
class SequencerConnections {

    private final Database database;

    SequencerConnections(Database database) {
        this.database = database;
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.command().user());
        properties.setProperty("password", database.command().password());
        properties.setProperty("ApplicationName", "tallystick sequencer");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty(
                "options",
                "-c idle_in_transaction_session_timeout=2s -c statement_timeout=20s -c"
                        + " tcp_keepalives_idle=1 -c tcp_keepalives_interval=1 -c"
                        + " tcp_keepalives_count=2 -c tcp_user_timeout=3000");
        var connection = DriverManager.getConnection(database.url(), properties);
        connection.setAutoCommit(false);
        return connection;
    }
}
