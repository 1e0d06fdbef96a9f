package uk.tallystick.access;

import uk.tallystick.database.Database;
import uk.tallystick.events.person.Role;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * People for tests that are not about people: put into the tables of sign-in by the owner of the
 * database, so that nothing of it is on the log.
 */
public final class TestPeople {

    private TestPeople() {}

    /** Somebody who holds every role on every body; the bearer token to send. */
    public static String everyRole(Database database) {
        return somebody(database, "", EnumSet.allOf(Role.class));
    }

    /**
     * Somebody with these roles.
     *
     * @param body its slug; empty for every body
     * @return the bearer token to send
     */
    public static String somebody(Database database, String body, Set<Role> roles) {
        return tokenOf(database, register(database, body, roles));
    }

    /** The person's id. */
    public static String register(Database database, String body, Set<Role> roles) {
        var id = "person:" + UUID.randomUUID();
        try (var connection = owner(database)) {
            update(
                    connection,
                    "INSERT INTO access.person (id, username, name) VALUES (?, ?, ?)",
                    id,
                    "user-" + id.substring("person:".length()),
                    "Test Person");
            for (var role : roles) {
                update(
                        connection,
                        "INSERT INTO access.role (person, body, role, scope) VALUES (?, ?, ?,"
                                + " '{}')",
                        id,
                        body,
                        role.code());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Somebody known by an identity at a provider; the person's id. */
    public static String registerAt(
            Database database, String issuer, String subject, String username, String name) {
        var id = "person:" + UUID.randomUUID();
        try (var connection = owner(database)) {
            update(
                    connection,
                    "INSERT INTO access.person (id, username, name) VALUES (?, ?, ?)",
                    id,
                    username,
                    name);
            update(
                    connection,
                    "INSERT INTO access.identity (issuer, subject, person) VALUES (?, ?, ?)",
                    issuer,
                    subject,
                    id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** Who is known by an identity at a provider. */
    public static Optional<String> at(Database database, String issuer, String subject) {
        try (var connection = owner(database);
                var statement =
                        connection.prepareStatement(
                                "SELECT person FROM access.identity WHERE issuer = ? AND subject ="
                                        + " ?")) {
            statement.setString(1, issuer);
            statement.setString(2, subject);
            var row = statement.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a person a local account. */
    public static void password(Database database, String person, String username, String encoded) {
        try (var connection = owner(database)) {
            update(
                    connection,
                    "UPDATE access.person SET username = ? WHERE id = ?",
                    username,
                    person);
            update(
                    connection,
                    "INSERT INTO access.account (person, password, temporary) VALUES (?, ?, false)",
                    person,
                    encoded);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Anything else, as the owner of the database. */
    static void execute(Database database, String sql, String... values) {
        try (var connection = owner(database)) {
            update(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bearer token of a person's, good for a century. */
    public static String tokenOf(Database database, String person) {
        var token = Tokens.PREFIX + UUID.randomUUID();
        try (var connection = owner(database)) {
            update(
                    connection,
                    "INSERT INTO access.token (digest, person, expires_at) VALUES (?, ?,"
                            + " '2126-01-01')",
                    Tokens.digest(token),
                    person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return token;
    }

    private static Connection owner(Database database) throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(database.url(), owner.user(), owner.password());
    }

    private static void update(Connection connection, String sql, String... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
