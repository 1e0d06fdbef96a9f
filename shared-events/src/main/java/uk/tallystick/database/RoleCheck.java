package uk.tallystick.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks PostgreSQL at every start what the three roles may do, for what was granted once may have
 * been widened since: a record is only as safe as its roles are weak.
 */
final class RoleCheck {

    private static final String[] SCHEMAS = {
        "log", "command", "query", "building", "retired", "access"
    };

    /** What is stronger than any grant: a role's own powers, and those of roles it can become. */
    private static final String POWERS =
            """
            SELECT power.name, r.rolname
            FROM pg_roles l
            JOIN pg_roles r ON r.oid = l.oid OR NOT l.rolsuper AND pg_has_role(l.oid, r.oid, 'MEMBER')
            CROSS JOIN LATERAL (VALUES ('SUPERUSER', r.rolsuper), ('BYPASSRLS', r.rolbypassrls),
                                       ('CREATEROLE', r.rolcreaterole), ('CREATEDB', r.rolcreatedb)) power (name, held)
            WHERE l.rolname = ? AND power.held AND power.name = ANY (?)
            ORDER BY r.oid <> l.oid, r.rolname, power.name
            """;

    private static final String MEMBERSHIP =
            """
            SELECT l.rolname, o.rolname FROM pg_roles l, pg_roles o
            WHERE l.rolname = ? AND o.rolname = ? AND NOT l.rolsuper AND pg_has_role(l.oid, o.oid, 'MEMBER')
            """;

    /** Who owns a thing may change and drop it, whatever is granted. */
    private static final String OWNED =
            """
            WITH ours AS (SELECT oid, nspowner FROM pg_namespace WHERE nspname = ANY (?)),
            thing (kind, name, owner) AS (
                SELECT 'DATABASE', quote_ident(datname), datdba FROM pg_database WHERE datname = current_database()
                UNION ALL SELECT 'SCHEMA', oid::regnamespace::text, nspowner FROM ours
                UNION ALL SELECT 'TABLE', c.oid::regclass::text, relowner
                          FROM pg_class c JOIN ours ON ours.oid = relnamespace WHERE relkind IN ('r', 'p', 'v', 'm')
                UNION ALL SELECT 'FUNCTION', p.oid::regprocedure::text, proowner
                          FROM pg_proc p JOIN ours ON ours.oid = pronamespace
            )
            SELECT kind, name FROM thing JOIN pg_roles l ON pg_has_role(l.oid, owner, 'MEMBER')
            WHERE l.rolname = ? ORDER BY kind, name
            """;

    /** Of one column too. */
    private static final String RIGHTS =
            """
            SELECT privilege, c.oid::regclass::text
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN unnest(?::text[]) privilege CROSS JOIN pg_roles l
            WHERE n.nspname = 'log' AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relname LIKE ANY (?) AND l.rolname = ?
              AND CASE WHEN privilege IN ('INSERT', 'UPDATE') THEN has_any_column_privilege(l.oid, c.oid, privilege)
                       ELSE has_table_privilege(l.oid, c.oid, privilege) END
            ORDER BY c.relname, privilege
            """;

    private record Role(String name, String variable, String login) {}

    private final Connection connection;
    private final Role owner;
    private final Role command;
    private final Role query;
    private final List<String> faults = new ArrayList<>();

    RoleCheck(Connection connection, Database database) {
        this.connection = connection;
        owner = new Role("owner", "TALLYSTICK_DB_USER", database.owner().user());
        command = new Role("command", "TALLYSTICK_DB_COMMAND_USER", database.command().user());
        query = new Role("query", "TALLYSTICK_DB_QUERY_USER", database.query().user());
    }

    /**
     * Of what is there: on a first start, before anything is made, that is not yet much.
     *
     * @throws IllegalStateException if a role could change what is recorded
     */
    void check() throws SQLException {
        powers(owner, "SUPERUSER");
        weakness(command);
        weakness(query);
        // With a power all the rest follows.
        refuseFaults();
        ownership(command);
        ownership(query);
        refuseFaults();
        rights(
                command,
                List.of("UPDATE", "DELETE", "TRUNCATE"),
                List.of("event", "ledger_entry", "event_disclosure", "exhibit"));
        rights(query, List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE"), List.of("%"));
        refuseFaults();
    }

    private void powers(Role role, String... powers) throws SQLException {
        for (var row : rows(POWERS, role.login, powers)) {
            var power = row.getFirst();
            var holder = row.getLast();
            if (holder.equals(role.login)) {
                fault(role, "is " + power, "ALTER ROLE %s NO%s".formatted(quoted(role), power));
            } else if (!isOurs(holder)) {
                fault(
                        role,
                        "can become %s, which is %s".formatted(holder, power),
                        leave(role, holder));
            }
        }
    }

    /** The owner can become the roles that it makes; what each of the three is is said of it. */
    private boolean isOurs(String login) {
        return login.equals(owner.login)
                || login.equals(command.login)
                || login.equals(query.login);
    }

    private void weakness(Role role) throws SQLException {
        if (role.login.equals(owner.login)) {
            fault(role, "is the owner's", "give it a login of its own");
            return;
        }
        powers(role, "SUPERUSER", "BYPASSRLS", "CREATEROLE", "CREATEDB");
        if (!rows(MEMBERSHIP, role.login, owner.login).isEmpty()) {
            fault(role, "can become the owner", leave(role, owner.login));
        }
    }

    private void ownership(Role role) throws SQLException {
        for (var row : rows(OWNED, SCHEMAS, role.login)) {
            var thing = String.join(" ", row);
            fault(role, "owns " + thing, "ALTER %s OWNER TO %s".formatted(thing, quoted(owner)));
        }
    }

    private void rights(Role role, List<String> privileges, List<String> tables)
            throws SQLException {
        var found =
                rows(
                        RIGHTS,
                        privileges.toArray(String[]::new),
                        tables.toArray(String[]::new),
                        role.login);
        for (var row : found) {
            var right = String.join(" on ", row);
            fault(
                    role,
                    "may " + right,
                    "REVOKE %s FROM %s, or from whom it has it".formatted(right, quoted(role)));
        }
    }

    private void fault(Role role, String what, String remedy) {
        faults.add(
                "- the %s role %s (%s) %s: %s"
                        .formatted(role.name, role.login, role.variable, what, remedy));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Tallystick does not start, for its database roles could change the record:\n"
                            + String.join("\n", faults));
        }
    }

    private static String leave(Role role, String other) {
        return "REVOKE %s FROM %s".formatted(Database.quoted(other), quoted(role));
    }

    private static String quoted(Role role) {
        return Database.quoted(role.login);
    }

    /** Each with its two columns. */
    private List<List<String>> rows(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : parameters[i]);
            }
            var rows = new ArrayList<List<String>>();
            var found = statement.executeQuery();
            while (found.next()) {
                rows.add(List.of(found.getString(1), found.getString(2)));
            }
            return rows;
        }
    }
}
