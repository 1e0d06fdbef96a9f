package uk.tallystick.command;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

/** The PostgreSQL that the environment names. */
final class ExternalDatabase {

    private static final String PREFIX = "TALLYSTICK_DB_";

    private ExternalDatabase() {}

    static Database in(Environment environment) {
        var url = required(environment, "URL");
        var owner = new Login(required(environment, "USER"), required(environment, "PASSWORD"));
        return Database.of(
                url, owner, login(environment, "COMMAND_"), login(environment, "QUERY_"));
    }

    private static @Nullable Login login(Environment environment, String role) {
        return Login.of(
                environment.getProperty(PREFIX + role + "USER"),
                environment.getProperty(PREFIX + role + "PASSWORD"));
    }

    private static String required(Environment environment, String name) {
        var value = environment.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException(
                    PREFIX
                            + name
                            + " is not set: TALLYSTICK_DB_URL (such as"
                            + " jdbc:postgresql://host/name), TALLYSTICK_DB_USER and"
                            + " TALLYSTICK_DB_PASSWORD say which PostgreSQL to use");
        }
        return value;
    }
}
