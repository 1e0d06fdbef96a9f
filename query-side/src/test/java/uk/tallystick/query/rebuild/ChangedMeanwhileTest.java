package uk.tallystick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;
import static uk.tallystick.query.projection.CountingProjection.execute;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.projection.CountingProjection;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** What a migration or an operator changes of a table is there after a switch, whenever it was. */
class ChangedMeanwhileTest {

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final CountingProjection first = new CountingProjection(1);
    private final CountingProjection second = new CountingProjection(2);
    private final JdbcTemplate owner =
            new JdbcTemplate(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));

    @BeforeEach
    void prepare() {
        CountingProjection.prepare(database);
        for (var i = 1; i <= 5; i++) {
            log.body("body-" + i);
        }
    }

    private QuerySide start(CountingProjection projection) {
        return QuerySide.over(
                database,
                clock,
                log,
                List.of(context ->
                        context.registerBean(CountingProjection.class, () -> projection)));
    }

    private static ProjectionItem counting(QuerySide side) {
        return side.bean(Rebuilds.class).all().stream()
                .filter(item -> item.name().equals("counting"))
                .findFirst()
                .orElseThrow();
    }

    private void firstServes() {
        try (var side = start(first)) {
            eventually("the old one is there", () -> counting(side).position() == 5);
        }
    }

    private void assertBuilt(QuerySide side) {
        eventually("version 2 serves", () -> counting(side).version() == 2);
        assertThat(CountingProjection.counted(database))
                .isEqualTo(LongStream.rangeClosed(1, 5).boxed().toList());
        assertThat(CountingProjection.versions(database)).containsExactly(2L);
    }

    private List<String> definition() {
        return owner.query(
                "SELECT * FROM query.definition('query.counted') ORDER BY 1",
                (row, _) -> row.getString(1));
    }

    @Test
    void an_index_a_column_and_a_rule_that_are_added_in_the_middle_are_there_in_the_end() {
        firstServes();
        second.waitAt(3);
        try (var side = start(second)) {
            eventually("it is in the middle", () -> second.given().contains(3L));
            execute(database, "CREATE INDEX counted_by_position ON query.counted (position)");
            execute(database, "ALTER TABLE query.counted ADD note text NOT NULL DEFAULT 'none'");
            execute(database, "ALTER TABLE query.counted ADD CHECK (position > 0)");
            execute(database, "ALTER TABLE query.counted ENABLE ROW LEVEL SECURITY");
            execute(database, "CREATE POLICY odd ON query.counted USING (position % 2 = 1)");
            var wanted = definition();
            second.waitAt(Long.MAX_VALUE);

            assertBuilt(side);

            assertThat(definition())
                    .isEqualTo(wanted)
                    .anyMatch(line -> line.contains("counted_by_position"))
                    .anyMatch(line -> line.contains("note text NOT NULL DEFAULT 'none'"));
            assertThat(
                            owner.queryForList(
                                    "SELECT policyname FROM pg_policies WHERE tablename ="
                                            + " 'counted' AND schemaname = 'query'",
                                    String.class))
                    .containsExactly("odd");
            assertThat(second.given()).filteredOn(position -> position == 1).hasSize(2);
        }
    }

    @Test
    void what_a_migration_adds_while_no_program_runs_is_built_from_the_beginning() {
        firstServes();
        second.failAt(3);
        try (var side = start(second)) {
            eventually(
                    "it stands in the middle",
                    () ->
                            counting(side).building() instanceof ProjectionItem.Building b
                                    && b.failedAt() != null);
        }
        execute(database, "ALTER TABLE query.counted ADD note text");
        second.failAt(Long.MAX_VALUE);
        try (var side = start(second)) {
            assertBuilt(side);
            assertThat(definition()).anyMatch(line -> line.contains("note text"));
        }
    }

    @Test
    void what_operators_set_and_granted_is_there_after_a_switch() {
        firstServes();
        execute(database, "ALTER TABLE query.counted SET (autovacuum_vacuum_scale_factor = 0.02)");
        execute(database, "ALTER TABLE query.counted ADD words text");
        execute(database, "ALTER TABLE query.counted SET (toast.autovacuum_enabled = off)");
        execute(database, "ALTER TABLE query.counted ALTER position SET STATISTICS 500");
        execute(database, "ALTER TABLE query.counted ALTER position SET (n_distinct = -1)");
        execute(database, "COMMENT ON TABLE query.counted IS 'what was counted'");
        var command = database.command().user();
        execute(database, "GRANT SELECT ON query.counted TO \"" + command + "\" WITH GRANT OPTION");
        execute(database, "GRANT UPDATE (words) ON query.counted TO PUBLIC");
        var wanted = definition();
        var granted = granted();
        try (var side = start(second)) {
            assertBuilt(side);
        }
        assertThat(definition())
                .isEqualTo(wanted)
                .anyMatch(line -> line.contains("autovacuum_vacuum_scale_factor=0.02"))
                .anyMatch(line -> line.contains("autovacuum_enabled=off"));
        assertThat(granted()).isEqualTo(granted).anyMatch(grant -> grant.contains(command));
        assertThat(
                        owner.queryForObject(
                                "SELECT obj_description('query.counted'::regclass)", String.class))
                .isEqualTo("what was counted");
    }

    private List<String> granted() {
        return owner.query(
                """
                SELECT concat_ws(' ', attname, grantee::regrole, privilege_type, is_grantable)
                FROM (SELECT NULL::name AS attname, relacl AS acl FROM pg_class WHERE oid = 'query.counted'::regclass
                      UNION ALL
                      SELECT attname, attacl FROM pg_attribute WHERE attrelid = 'query.counted'::regclass) every,
                     aclexplode(acl) ORDER BY 1
                """,
                (row, _) -> row.getString(1));
    }

    @Test
    void what_no_switch_can_take_along_is_told_and_the_old_one_goes_on_serving() {
        firstServes();
        execute(
                database,
                "CREATE FUNCTION query.noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN"
                        + " NEW; END'");
        execute(
                database,
                "CREATE TRIGGER noted BEFORE INSERT ON query.counted FOR EACH ROW EXECUTE FUNCTION"
                        + " query.noted()");
        try (var side = start(second)) {
            eventually(
                    "it is told",
                    () ->
                            counting(side).building() instanceof ProjectionItem.Building b
                                    && b.failedAt() != null);
            assertThat(counting(side).building())
                    .extracting("failure")
                    .asString()
                    .contains("counted: trigger noted is missing");
            assertThat(counting(side).version()).isEqualTo(1);
            assertThat(side.get("/actuator/health").status()).isEqualTo(503);

            execute(database, "DROP TRIGGER noted ON query.counted");
            assertThat(side.delete("/api/projections/counting/rebuild").status()).isEqualTo(204);
            assertBuilt(side);
        }
    }
}
