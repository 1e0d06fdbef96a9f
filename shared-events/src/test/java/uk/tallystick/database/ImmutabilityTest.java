package uk.tallystick.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What is recorded stays as it was recorded, whoever asks the database to change it. */
class ImmutabilityTest {

    private static final String REFUSED = "42501";

    private static final List<String> TABLES =
            List.of("log.event", "log.ledger_entry", "log.event_disclosure", "log.exhibit");

    private static final List<String> COLUMNS = List.of("payload", "sd", "disclosure", "text");

    private static final Database DATABASE = TestDatabase.prepared();

    /** Whose owner gave the command role all that an owner can give. */
    private static final Database GENEROUS = TestDatabase.prepared();

    @BeforeAll
    static void aRowEach() throws SQLException {
        write(DATABASE);
        write(GENEROUS);
        execute(
                GENEROUS,
                GENEROUS.owner(),
                "GRANT ALL ON ALL TABLES IN SCHEMA log TO " + GENEROUS.command().user());
    }

    private static void write(Database database) throws SQLException {
        try (var connection = TestDatabase.as(database.command(), database);
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision, occurred_at,
                                           payload, metadata)
                    VALUES ('e', 'T', 'a', 0, 't', '1', '', '{}', '{}')
                    """);
            statement.execute(
                    "INSERT INTO log.ledger_entry SELECT 1, global_index, now(), 1, 1, '', '' FROM"
                            + " log.event");
            statement.execute("INSERT INTO log.event_disclosure VALUES (1, '')");
            statement.execute(
                    "INSERT INTO log.exhibit VALUES ('d', 's', 'text/plain', 1, 'w', '')");
        }
    }

    static Stream<String> changes() {
        return Stream.iterate(0, i -> i < TABLES.size(), i -> i + 1)
                .flatMap(ImmutabilityTest::changesOf);
    }

    private static Stream<String> changesOf(int i) {
        var table = TABLES.get(i);
        var column = COLUMNS.get(i);
        return Stream.of(
                "UPDATE " + table + " SET " + column + " = " + column,
                "DELETE FROM " + table,
                "TRUNCATE " + table + " CASCADE",
                "MERGE INTO " + table + " USING (VALUES (1)) v ON true WHEN MATCHED THEN DELETE");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theCommandRoleMayNot(String change) {
        assertRefused(DATABASE.command(), change, "permission denied");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theQueryRoleMayNot(String change) {
        assertRefused(DATABASE.query(), change, "permission denied");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theOwnerWhoHoldsEveryPrivilegeMayNot(String change) {
        assertRefused(DATABASE.owner(), change, "stays as it was recorded");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theTriggersAloneRefuseItTooThoughARoleWereGivenThePrivilege(String change) {
        assertRefused(GENEROUS, GENEROUS.command(), change, "stays as it was recorded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type,"
                    + " revision, occurred_at, payload, metadata) VALUES ('f', 'T', 'a', 1, 't',"
                    + " '1', '', '{}', '{}')",
                "INSERT INTO log.ledger_entry VALUES (2, 1, now(), 1, 1, '', '')",
                "INSERT INTO log.event_disclosure VALUES (2, '')",
                "INSERT INTO log.exhibit VALUES ('f', 's', 'text/plain', 1, 'w', '')",
                "UPDATE log.ledger_head SET position = 0",
                "SELECT 1 FROM command.idempotency_key",
                "SELECT 1 FROM command.due",
                "SELECT 1 FROM command.figure",
                "DELETE FROM command.due",
                "CREATE TABLE log.mine (a int)",
                "ALTER TABLE log.event DISABLE TRIGGER event_stays",
                "SET session_replication_role = replica"
            })
    void theQueryRoleReadsTheLogAndNothingElse(String statement) {
        assertRefused(DATABASE.query(), statement, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM query.record",
                "INSERT INTO query.projection_progress VALUES ('p', 1, 1)",
                "DELETE FROM query.token",
                "INSERT INTO log.ledger_head (position) VALUES (1)",
                "DELETE FROM log.ledger_head",
                "TRUNCATE log.ledger_head",
                "CREATE TABLE log.mine (a int)",
                "DROP TRIGGER event_stays ON log.event",
                "ALTER TABLE log.event DISABLE TRIGGER event_stays",
                "SET session_replication_role = replica"
            })
    void theCommandRoleKeepsToItsOwn(String statement) {
        assertRefused(DATABASE.command(), statement, "");
    }

    @Test
    void theOwnerCannotSwitchAllTriggersOff() {
        assertRefused(DATABASE.owner(), "SET session_replication_role = replica", "");
    }

    @Test
    void nobodyChoosesAnEventsPlaceInTheLog() {
        assertThatThrownBy(() ->
                        execute(
                                DATABASE,
                                DATABASE.command(),
                                """
                                INSERT INTO log.event (global_index, event_id, aggregate_type, aggregate_id,
                                  sequence, type, revision, occurred_at, payload, metadata)
                                VALUES (1000, 'g', 'T', 'a', 2, 't', '1', '', '{}', '{}')
                                """))
                .hasMessageContaining("global_index");
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyRowIsStillThere(String table) throws SQLException {
        try (var connection = TestDatabase.as(DATABASE.query(), DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    private static void assertRefused(Login role, String sql, String because) {
        assertRefused(DATABASE, role, sql, because);
    }

    private static void assertRefused(Database in, Login role, String sql, String because) {
        assertThatThrownBy(() -> execute(in, role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED))
                .hasMessageContaining(because);
    }

    private static void execute(Database in, Login role, String sql) throws SQLException {
        try (var connection = TestDatabase.as(role, in);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
