package uk.tallystick.query;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.time.Clock;

/** What the query side brings itself where the program that it runs in does not. */
@AutoConfiguration
class QueryDefaults {

    /** The database that TALLYSTICK_DB_URL names, prepared. */
    @Bean
    @ConditionalOnMissingBean
    Database database(Environment environment) {
        var owner = Login.of(value(environment, "USER"), value(environment, "PASSWORD"));
        var url = value(environment, "URL");
        if (url == null || owner == null) {
            throw new IllegalStateException(
                    "set TALLYSTICK_DB_URL, TALLYSTICK_DB_USER and TALLYSTICK_DB_PASSWORD");
        }
        var command =
                Login.of(
                        value(environment, "COMMAND_USER"), value(environment, "COMMAND_PASSWORD"));
        var query =
                Login.of(value(environment, "QUERY_USER"), value(environment, "QUERY_PASSWORD"));
        var database = Database.of(url, owner, command, query);
        database.prepare();
        return database;
    }

    private static @Nullable String value(Environment environment, String name) {
        return environment.getProperty("TALLYSTICK_DB_" + name);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
