package uk.tallystick.probe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.access.Anyone;
import uk.tallystick.access.Callers;
import uk.tallystick.access.Newcomers;
import uk.tallystick.access.SignedIn;
import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.events.person.Role;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that does nothing but ask who is there. */
public final class Probe implements AutoCloseable {

    public final Database database;
    private final ConfigurableApplicationContext context;

    private Probe(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    public static Probe start(Database database, Clock clock, String... properties) {
        var application = new SpringApplication(Program.class);
        application.addInitializers((GenericApplicationContext beans) -> {
            beans.registerBean(Database.class, () -> database);
            beans.registerBean(Clock.class, () -> clock);
        });
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(properties));
        return new Probe(database, application.run(arguments.toArray(String[]::new)));
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @ComponentScan("uk.tallystick.access")
    @Import(Door.class)
    static class Program {

        /** Registers whoever comes, as the command side does with events. */
        @Bean
        Newcomers newcomers(Database database) {
            return (issuer, subject, username, name) ->
                    TestPeople.at(database, issuer, subject)
                            .orElseGet(() ->
                                    TestPeople.registerAt(
                                            database, issuer, subject, username, name));
        }
    }

    @RestController
    static class Door {

        private final Callers callers;

        Door(Callers callers) {
            this.callers = callers;
        }

        @Anyone
        @GetMapping("/api/open")
        Map<String, Object> open() {
            var caller = callers.current();
            return Map.of(
                    "person",
                    String.valueOf(caller.person()),
                    "signedIn",
                    caller.signedIn(),
                    "internal",
                    caller.internal());
        }

        @Allows(Role.SUBMITTER)
        @PostMapping("/api/bodies/{body}/figures")
        Map<String, String> record(@PathVariable String body) {
            return Map.of("recorded", body);
        }

        @GetMapping({"/api/forgotten", "/api-like/forgotten"})
        Map<String, String> withoutRule() {
            return Map.of("secret", "told");
        }

        @SignedIn
        @GetMapping(path = "/desk", produces = MediaType.TEXT_HTML_VALUE)
        String desk() {
            return "<p>desk</p>";
        }
    }
}
