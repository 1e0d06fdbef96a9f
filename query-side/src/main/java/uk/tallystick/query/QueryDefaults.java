package uk.tallystick.query;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.time.Clock;

/**
 * What the query side brings itself where nothing else does, when it is a program of its own.
 * Imported last of all, and never found by a scan: a program of both sides brings its own.
 */
final class QueryDefaults implements DeferredImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return new String[] {Beans.class.getName()};
    }

    /** The database that TALLYSTICK_DB_URL names, as it is. */
    static Database database(Environment environment) {
        var owner = login(environment, "");
        var url = environment.getProperty("TALLYSTICK_DB_URL");
        if (url == null || owner == null) {
            throw new IllegalStateException(
                    "set TALLYSTICK_DB_URL, TALLYSTICK_DB_USER and TALLYSTICK_DB_PASSWORD");
        }
        return Database.of(
                url, owner, login(environment, "COMMAND_"), login(environment, "QUERY_"));
    }

    /** The same, to be read only: with the query role's login alone, if that is given. */
    static Database readable(Environment environment) {
        var url = environment.getProperty("TALLYSTICK_DB_URL");
        var query = login(environment, "QUERY_");
        return url == null || query == null
                ? database(environment)
                : new Database(url, query, query, query, false);
    }

    private static @Nullable Login login(Environment environment, String role) {
        return Login.of(
                environment.getProperty("TALLYSTICK_DB_" + role + "USER"),
                environment.getProperty("TALLYSTICK_DB_" + role + "PASSWORD"));
    }

    static final class Beans {

        /** The database that TALLYSTICK_DB_URL names, prepared. */
        @Bean
        @ConditionalOnMissingBean
        Database database(Environment environment) {
            var database = QueryDefaults.database(environment);
            database.prepare();
            return database;
        }

        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
