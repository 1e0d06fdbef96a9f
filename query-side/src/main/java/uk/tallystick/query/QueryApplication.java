package uk.tallystick.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;

import uk.tallystick.query.reproduction.Reproduce;

import java.util.Arrays;

/** The query side as a program of its own. */
@SpringBootApplication(
        scanBasePackages = {"uk.tallystick.query", "uk.tallystick.access"},
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceInitializationAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class
        })
@Import(QueryDefaults.class)
public class QueryApplication {

    /** Serves; or, asked with {@code reproduce [position]}, compares what serves, and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("reproduce")) {
            System.exit(
                    Reproduce.run(
                            () -> QueryDefaults.readable(new StandardEnvironment()),
                            Arrays.copyOfRange(args, 1, args.length),
                            System.out));
        }
        SpringApplication.run(QueryApplication.class, args);
    }
}
