package uk.tallystick.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

/** The database: the one that {@code TALLYSTICK_DB_URL} names, or a PostgreSQL of our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String URL = "TALLYSTICK_DB_URL";

    @Bean
    @Conditional(NoneIsNamed.class)
    Database ownDatabase(EmbeddedDatabaseStart server) {
        return server.database();
    }

    @Bean
    @Conditional(OneIsNamed.class)
    Database namedDatabase(Environment environment) {
        var owner = login(environment, "TALLYSTICK_DB_");
        if (owner == null) {
            throw new IllegalStateException(
                    URL + " is set: set TALLYSTICK_DB_USER and TALLYSTICK_DB_PASSWORD too");
        }
        var command = login(environment, "TALLYSTICK_DB_COMMAND_");
        var query = login(environment, "TALLYSTICK_DB_QUERY_");
        var database = Database.of(environment.getRequiredProperty(URL), owner, command, query);
        database.prepare();
        return database;
    }

    private static @Nullable Login login(Environment environment, String prefix) {
        return Login.of(
                environment.getProperty(prefix + "USER"),
                environment.getProperty(prefix + "PASSWORD"));
    }

    static final class OneIsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(URL));
        }
    }

    static final class NoneIsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty(URL));
        }
    }
}
