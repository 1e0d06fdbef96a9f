package uk.tallystick.query.reproduction;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Superseded;
import uk.tallystick.query.stream.LedgerListener;
import uk.tallystick.query.stream.LedgerStream;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The same as a program of its own, which needs no running Tallystick and prepares nothing: it
 * prints what it found as JSON.
 */
public final class Reproduce {

    private static final String NAME = "queryJdbc";

    private Reproduce() {}

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    private static final int NOT_SO = 2;
    private static final int ANOTHER = 3;
    private static final int FAILED = 4;

    /**
     * Compares what serves. What does not come to an answer is said in one line.
     *
     * @param positions one at most; none for the last that everything serves
     * @return the program's exit status: 0 if all is the same, 1 if something differs, 2 if it was
     *     not asked rightly or another version of this program made what serves, 3 if another
     *     reproduces, 4 if it could not be done
     */
    public static int run(Supplier<Database> database, String[] positions, PrintStream out) {
        if (positions.length > 1 || (positions.length == 1 && !positions[0].matches("\\d{1,18}"))) {
            out.println("say: reproduce [position]");
            return NOT_SO;
        }
        try {
            return run(database.get(), positions, out);
        } catch (Superseded e) {
            out.println(line(e));
            return NOT_SO;
        } catch (RuntimeException | SQLException e) {
            out.println("it could not be done: " + line(e));
            return FAILED;
        }
    }

    private static String line(Exception e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                .replaceAll("\\s+", " ");
    }

    private static int run(Database database, String[] positions, PrintStream out)
            throws SQLException {
        try (var context = context(database)) {
            var progress = context.getBean(Progress.class);
            var furthest = progress.leastOfAll();
            var position = positions.length == 0 ? furthest : Long.parseLong(positions[0]);
            if (position > furthest || progress.servesEarlierVersions()) {
                out.println(
                        "what serves is of the first "
                                + furthest
                                + " events, or was made by another version of this program");
                return NOT_SO;
            }
            var alone = Reproducer.alone(database, context.getBean(LedgerStream.class), progress);
            if (alone.isEmpty()) {
                out.println("another reproduces at this moment");
                return ANOTHER;
            }
            try (var reproducer = alone.get()) {
                var found = reproducer.at(position);
                out.println(
                        JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(found));
                return found.same() ? SAME : DIFFERENT;
            }
        }
    }

    /** The projections and what they read: nothing that serves, feeds or signs anybody in. */
    private static AnnotationConfigApplicationContext context(Database database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> database);
        context.registerBean(
                NAME,
                JdbcClient.class,
                () ->
                        JdbcClient.create(
                                new DriverManagerDataSource(
                                        database.url()
                                                + (database.url().contains("?") ? "&" : "?")
                                                + "options=-c%20search_path=query,log",
                                        database.query().user(),
                                        database.query().password())));
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        var projections = new AssignableTypeFilter(Projection.class);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        scanner.addExcludeFilter((type, types) -> !projections.match(type, types));
        scanner.scan("uk.tallystick.query");
        context.register(LedgerListener.class, LedgerStream.class, Progress.class);
        context.refresh();
        return context;
    }
}
