package uk.tallystick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.stream.LedgerListener;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class RebuildMetersTest {

    @Test
    void a_scrape_of_every_projection_asks_the_database_once() {
        try (var side = QuerySide.start()) {
            var asked = new AtomicInteger();
            var counting =
                    new Builds(jdbc(side.database)) {
                        @Override
                        List<Build> all() {
                            asked.incrementAndGet();
                            return super.all();
                        }
                    };
            var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            new RebuildMeters(
                            side.bean(Progress.class),
                            counting,
                            side.bean(LedgerListener.class),
                            side.clock)
                    .bindTo(registry);

            assertThat(registry.scrape().lines())
                    .filteredOn(line -> line.startsWith("tallystick_projection_build_"))
                    .hasSizeGreaterThanOrEqualTo(56);
            assertThat(asked).hasValue(1);
        }
    }

    private static JdbcClient jdbc(Database database) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        database.url() + "?options=-c%20search_path=query",
                        database.query().user(),
                        database.query().password()));
    }
}
