package uk.tallystick.query.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.kpi.Office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rule is in the database: it holds for whatever reads the tables. */
class RowSecurityTest {

    /** What the rule itself goes by. */
    private static final List<String> THE_RULE = List.of("visibility", "visibility_round");

    private final Database database = TestDatabase.prepared();
    private final JdbcTemplate owner = as(database.owner());
    private final JdbcTemplate query = as(database.query());

    private JdbcTemplate as(Login role) {
        return new JdbcTemplate(
                new DriverManagerDataSource(database.url(), role.user(), role.password()));
    }

    private List<@Nullable String> tables() {
        return owner.queryForList(
                """
                SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema = 'query' AND table_type = 'BASE TABLE' AND column_name = 'from_pos' ORDER BY 1
                """,
                String.class);
    }

    private Map<String, List<@Nullable String>> rows() {
        var rows = new TreeMap<String, List<@Nullable String>>();
        tables().forEach(table ->
                rows.put(
                        table,
                        owner.queryForList(
                                "SELECT t::text FROM query." + table + " t ORDER BY 1",
                                String.class)));
        return rows;
    }

    @Test
    void every_table_of_rows_about_things_is_secured() {
        var secured =
                owner.queryForList(
                        """
                        SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
                        WHERE c.relnamespace = 'query'::regnamespace AND c.relrowsecurity
                        """,
                        String.class);

        assertThat(tables()).hasSizeGreaterThan(15);
        assertThat(tables().stream().filter(table -> !secured.contains(table)).toList())
                .isEqualTo(THE_RULE);
    }

    @Test
    void who_does_not_say_who_asks_sees_nothing_and_projections_make_their_rows_again() {
        var clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
        var log = new TestLog(database, clock);
        Map<String, List<@Nullable String>> made;
        try (var side = QuerySide.over(database, clock, log, List.of())) {
            var office = new Office(side, "secured");
            office.kpi("K1");
            office.baseline("K1", "2024-25", "1");
            var round = office.round("2025-26", "Force");
            office.figure(round, "K1", "2025-26", "1");
            var last = office.revised(round, "K1", "2025-26", "2", null);
            assertThat(side.get("/api/bodies/secured/dashboard", last).status()).isEqualTo(200);
            made = rows();
        }
        assertThat(made.get("kpi_figure")).hasSize(2);
        for (var table : made.keySet()) {
            if (!THE_RULE.contains(table)) {
                assertThat(query.queryForList("SELECT * FROM query." + table)).as(table).isEmpty();
            }
        }
        made.keySet().forEach(table -> owner.execute("TRUNCATE query." + table));
        owner.execute("TRUNCATE query.projection_progress, query.token");

        try (var side = QuerySide.over(database, clock, log, List.of())) {
            var last = log.body("another");
            assertThat(side.get("/api/bodies/secured/dashboard", last).status()).isEqualTo(200);
            assertThat(side.get("/api/bodies/secured/actions", last).status()).isEqualTo(200);
        }
        var again = rows();
        assertThat(again.get("kpi_figure")).isEqualTo(made.get("kpi_figure"));
        assertThat(again.get("kpi")).isEqualTo(made.get("kpi"));
        assertThat(again.get("record")).containsAll(made.get("record"));
    }
}
