package uk.tallystick.benchmarks;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;

/** A way to answer one question: what were the figures of a round after a position? */
interface Peer extends AutoCloseable {

    String name();

    /** The values by KPI and breakdown. */
    Map<String, BigDecimal> figures(Question question) throws SQLException;

    @Override
    void close() throws SQLException;

    /**
     * What is asked.
     *
     * @param position of the ledger
     * @param events that the round had by then, for whoever does not know of positions
     */
    record Question(String body, String period, String round, long position, int events) {}
}
