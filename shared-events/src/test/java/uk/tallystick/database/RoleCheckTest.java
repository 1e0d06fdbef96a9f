package uk.tallystick.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

/** A start with roles that could change the record is refused, and says which and what to do. */
class RoleCheckTest {

    private static final Database DATABASE = TestDatabase.prepared();
    private static final String NAME = DATABASE.url().replaceFirst(".*/", "");

    /** What is found after somebody with the power to do so did this, which is then undone. */
    private static void checkAfter(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(NAME);
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(
                    sql.replace("{owner}", DATABASE.owner().user())
                            .replace("{command}", DATABASE.command().user())
                            .replace("{query}", DATABASE.query().user())
                            .replace("{database}", NAME));
            new RoleCheck(superuser, DATABASE).check();
        }
    }

    @Test
    void rolesAsTheyWereMadeArePermittedAtEveryStart() {
        assertThatCode(DATABASE::prepare).doesNotThrowAnyException();
    }

    @Test
    void aSuperuserIsNoOwner() {
        assertThatThrownBy(() -> checkAfter("ALTER ROLE {owner} SUPERUSER"))
                .hasMessageContainingAll(
                        "the owner role " + DATABASE.owner().user(),
                        "TALLYSTICK_DB_USER",
                        "is SUPERUSER",
                        "NOSUPERUSER");
    }

    @Test
    void aSuperuserLeavesNothingInAnEmptyDatabase() throws SQLException {
        var empty = TestDatabase.empty();
        var superuser = Database.of(empty.url(), new Login("postgres", ""), null, null);

        assertThatThrownBy(superuser::prepare).hasMessageContaining("owner role postgres");

        try (var connection = TestDatabase.as(empty.owner(), empty);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT nspname FROM pg_namespace WHERE nspname IN ('log',"
                                        + " 'command', 'query') UNION ALL SELECT rolname FROM"
                                        + " pg_roles WHERE rolname = '"
                                        + superuser.command().user()
                                        + "'")) {
            assertThat(found.next()).isFalse();
        }
    }

    @Test
    void anOwnerThatCanBecomeASuperuserIsRefused() {
        assertThatThrownBy(() -> checkAfter("GRANT postgres TO {owner}"))
                .hasMessageContainingAll(
                        "owner role", "can become postgres, which is SUPERUSER", "REVOKE");
    }

    @ParameterizedTest
    @CsvSource({
        "command, SUPERUSER",
        "command, BYPASSRLS",
        "command, CREATEROLE",
        "command, CREATEDB",
        "query, SUPERUSER",
        "query, BYPASSRLS",
        "query, CREATEROLE",
        "query, CREATEDB"
    })
    void neitherSideHasPowersOfItsOwn(String role, String power) {
        assertThatThrownBy(() -> checkAfter("ALTER ROLE {" + role + "} " + power))
                .hasMessageContainingAll(
                        "the " + role + " role ", " is " + power, " NO" + power, "_USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void neitherSideBorrowsPowers(String role) {
        assertThatThrownBy(() ->
                        checkAfter("CREATE ROLE other BYPASSRLS; GRANT other TO {" + role + "}"))
                .hasMessageContainingAll(
                        role + " role", "can become other, which is BYPASSRLS", "REVOKE");
    }

    @Test
    void aRoleWithoutPowersMayBeGiven() {
        assertThatCode(() -> checkAfter("GRANT pg_read_all_stats TO {command}"))
                .doesNotThrowAnyException();
    }

    /** Who makes a role is a member of it; here others made them. */
    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void neitherSideCanBecomeTheOwner(String role) {
        var left = "REVOKE {command}, {query} FROM {owner} CASCADE;";
        assertThatThrownBy(() -> checkAfter(left + "GRANT {owner} TO {" + role + "}"))
                .hasMessageContainingAll(role + " role", "can become the owner", "REVOKE");
    }

    @Test
    void aSideDoesNotLogInAsTheOwner() {
        var same =
                Database.of(DATABASE.url(), DATABASE.owner(), DATABASE.owner(), DATABASE.query());
        assertThatThrownBy(same::prepare).hasMessageContaining("is the owner's");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "command | TABLE log.event",
                "command | TABLE command.due",
                "query   | TABLE query.record",
                "query   | TABLE log.event_json",
                "command | SCHEMA log",
                "command | FUNCTION log.refuse_change()",
                "query   | DATABASE {database}"
            })
    void neitherSideOwnsAnything(String role, String thing) {
        assertThatThrownBy(() -> checkAfter("ALTER " + thing + " OWNER TO {" + role + "}"))
                .hasMessageContainingAll(
                        role + " role",
                        "owns " + thing.replace("{database}", NAME),
                        "OWNER TO \"" + DATABASE.owner().user() + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "event, UPDATE",
        "event, DELETE",
        "event, TRUNCATE",
        "ledger_entry, UPDATE",
        "ledger_entry, DELETE",
        "ledger_entry, TRUNCATE",
        "event_disclosure, UPDATE",
        "event_disclosure, DELETE",
        "event_disclosure, TRUNCATE",
        "exhibit, UPDATE",
        "exhibit, DELETE",
        "exhibit, TRUNCATE"
    })
    void theCommandSideChangesNothingThatIsRecorded(String table, String privilege) {
        assertThatThrownBy(() ->
                        checkAfter("GRANT " + privilege + " ON log." + table + " TO {command}"))
                .hasMessageContainingAll(
                        "the command role " + DATABASE.command().user(),
                        "may " + privilege + " on log." + table,
                        "REVOKE " + privilege);
    }

    @ParameterizedTest
    @CsvSource({
        "event, INSERT",
        "event, UPDATE",
        "ledger_entry, DELETE",
        "event_disclosure, TRUNCATE",
        "exhibit, INSERT",
        "ledger_head, UPDATE",
        "event_json, INSERT"
    })
    void theQuerySideWritesNothingInTheLog(String table, String privilege) {
        assertThatThrownBy(
                        () -> checkAfter("GRANT " + privilege + " ON log." + table + " TO {query}"))
                .hasMessageContainingAll(
                        "the query role " + DATABASE.query().user(),
                        "may " + privilege + " on log." + table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT UPDATE (payload) ON log.event TO {command}",
                "GRANT UPDATE ON log.event TO PUBLIC",
                "GRANT pg_write_all_data TO {command}"
            })
    void aPrivilegeByAnyWayIsFound(String grant) {
        assertThatThrownBy(() -> checkAfter(grant)).hasMessageContaining("may UPDATE on log.event");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        checkAfter(
                                "GRANT DELETE ON log.event TO {command};"
                                        + " GRANT INSERT ON log.exhibit TO {query}"))
                .hasMessageContainingAll("may DELETE on log.event", "may INSERT on log.exhibit");
    }
}
