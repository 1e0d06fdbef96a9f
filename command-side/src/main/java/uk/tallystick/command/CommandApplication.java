package uk.tallystick.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The command side as a process of its own, on an external PostgreSQL. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class CommandApplication {

    public static void main(String... args) {
        SpringApplication.run(CommandApplication.class, args);
    }
}
