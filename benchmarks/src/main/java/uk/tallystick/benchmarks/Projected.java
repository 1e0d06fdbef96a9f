package uk.tallystick.benchmarks;

import org.springframework.jdbc.core.simple.JdbcClient;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Projection;

import java.time.Duration;

/** How far the projections are. */
final class Projected {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final int projections;

    Projected(Database database, Program query) {
        jdbc = Postgres.as(database.owner(), database);
        projections = query.all(Projection.class).size();
    }

    /** Waits until all are at the end of the ledger. */
    void await() throws InterruptedException {
        while (!areAtTheEnd()) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private boolean areAtTheEnd() {
        return jdbc.sql(
                                """
                                SELECT count(*) FROM query.projection_progress
                                WHERE position = (SELECT position FROM log.ledger_head)
                                """)
                        .query(Integer.class)
                        .single()
                == projections;
    }
}
