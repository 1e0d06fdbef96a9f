package uk.tallystick.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Answers by one statement, which gives KPI, breakdown and value. */
final class SqlPeer implements Peer {

    /** Fills the statement's parameters. */
    interface Filling {
        void fill(PreparedStatement statement, Question question) throws SQLException;
    }

    private final String name;
    private final Connection connection;
    private final PreparedStatement statement;
    private final Filling filling;

    SqlPeer(String name, Connection connection, String sql, Filling filling) throws SQLException {
        this.name = name;
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.filling = filling;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, BigDecimal> figures(Question question) throws SQLException {
        filling.fill(statement, question);
        var found = new HashMap<String, BigDecimal>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1) + " " + rows.getString(2), rows.getBigDecimal(3));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
