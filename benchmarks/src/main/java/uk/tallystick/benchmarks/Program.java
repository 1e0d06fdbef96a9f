package uk.tallystick.benchmarks;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import uk.tallystick.command.CommandApplication;
import uk.tallystick.database.Database;
import uk.tallystick.query.QueryApplication;

import java.net.URI;
import java.util.Map;

/** One of the two programs as it runs, in this process, over a database. */
final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Program(Class<?> application, Database database) {
        var program = new SpringApplication(application);
        program.addInitializers(
                starting -> starting.getBeanFactory().registerSingleton("database", database));
        context =
                program.run(
                        "--server.port=0",
                        "--tallystick.starter=none",
                        "--tallystick.rate-limit.signed-in=0",
                        "--tallystick.rate-limit.anonymous=0",
                        "--tallystick.local-accounts=false",
                        "--tallystick.tick=0s",
                        "--logging.level.root=WARN",
                        "--logging.level.org.apache.catalina=OFF",
                        "--spring.main.banner-mode=off");
    }

    static Program command(Database database) {
        return new Program(CommandApplication.class, database);
    }

    static Program query(Database database) {
        return new Program(QueryApplication.class, database);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every bean of a type, by its name. */
    <T> Map<String, T> all(Class<T> type) {
        return context.getBeansOfType(type);
    }

    URI at(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port")
                        + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
