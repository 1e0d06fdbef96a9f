package uk.tallystick.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import uk.tallystick.database.Database;

/** The command side as a process of its own, on an external PostgreSQL. */
@SpringBootApplication(
        scanBasePackages = {"uk.tallystick.command", "uk.tallystick.access"},
        exclude = DataSourceAutoConfiguration.class)
public class CommandApplication {

    public static void main(String... args) {
        SpringApplication.run(CommandApplication.class, args);
    }

    @Bean
    @ConditionalOnMissingBean
    static Database database(Environment environment) {
        var database = ExternalDatabase.in(environment);
        database.prepare();
        return database;
    }
}
