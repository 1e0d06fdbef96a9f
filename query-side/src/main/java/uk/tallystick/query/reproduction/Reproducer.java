package uk.tallystick.query.reproduction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Loader;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Superseded;
import uk.tallystick.query.projection.Workplace;
import uk.tallystick.query.reproduction.Reproduction.TableCheck;
import uk.tallystick.query.stream.LedgerStream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes every projection anew, in temporary tables that only its own connection sees and that end
 * with it, and compares them with what serves. Its transactions that write are short, for while one
 * is open no later event gets its position; those that compare only read.
 */
final class Reproducer implements AutoCloseable {

    /** Any number: of several programs one reproduces at a time. */
    static final long REPRODUCING = 7_455_129_003L;

    private static final int WRITES = 5_000;

    private static final String OPTIONS =
            "-c search_path=query,log -c jit=off -c enable_seqscan=off -c enable_hashjoin=off -c"
                    + " enable_mergejoin=off -c idle_in_transaction_session_timeout=30s";

    private static final String COMPARING =
            """
            SELECT set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true),
                   set_config('enable_mergejoin', 'on', true), set_config('tallystick.internal', '*', true),
                   set_config('tallystick.restricted', '*', true)
            """;

    private final Workplace workplace;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate comparing;
    private final LedgerStream stream;
    private final Progress progress;
    private final List<Projection> projections;

    private Reproducer(Workplace workplace, LedgerStream stream, Progress progress) {
        this.workplace = workplace;
        this.jdbc = workplace.jdbc();
        this.writing = new TransactionTemplate(workplace.transactions());
        this.comparing = new TransactionTemplate(workplace.transactions());
        this.comparing.setReadOnly(true);
        this.comparing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.stream = stream;
        this.progress = progress.through(jdbc);
        this.projections =
                progress.projections().stream()
                        .sorted(Comparator.comparing(Projection::name))
                        .toList();
    }

    /** One that works alone; nothing if another does. */
    static Optional<Reproducer> alone(Database database, LedgerStream stream, Progress progress)
            throws SQLException {
        var workplace = Workplace.open(database, "reproduction", OPTIONS);
        if (workplace.take(REPRODUCING)) {
            return Optional.of(new Reproducer(workplace, stream, progress));
        }
        workplace.close();
        return Optional.empty();
    }

    /** Compares what serves as at a position that every projection has come to. */
    Reproduction at(long position) {
        load(position);
        var tables = new ArrayList<TableCheck>();
        projections.forEach(
                projection -> tables.addAll(compare(projection, projection.tables(), position)));
        return reproduction(position, tables);
    }

    /** Makes everything anew up to a position. */
    void load(long position) {
        projections.forEach(this::prepare);
        load(new Loader(workplace.connection(), projections, 0), position);
    }

    private void prepare(Projection projection) {
        writing.executeWithoutResult(_ -> {
            for (var table : projection.tables()) {
                jdbc.sql("CREATE TEMP TABLE %1$s (LIKE query.%1$s INCLUDING ALL)".formatted(table))
                        .update();
            }
        });
    }

    private void load(Loader loader, long position) {
        while (loader.position() < position) {
            var events = stream.after(loader.position()).iterator();
            if (!events.hasNext()) {
                throw new IllegalStateException(
                        "the ledger ends before position " + (loader.position() + 1));
            }
            while (events.hasNext() && loader.position() < position) {
                while (loader.position() < position
                        && loader.kept() < WRITES
                        && loader.addNext(events)) {
                    // until it is enough for one transaction
                }
                writing.executeWithoutResult(_ -> loader.send());
            }
        }
    }

    /** In one snapshot; again if the projection was built anew meanwhile and took its place. */
    List<TableCheck> compare(Projection projection, Set<String> names, long position) {
        while (true) {
            var found =
                    Objects.requireNonNull(
                            comparing.execute(_ -> compared(projection, names, position)));
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private Optional<List<TableCheck>> compared(
            Projection projection, Set<String> names, long position) {
        jdbc.sql(COMPARING).query((_, _) -> true).list();
        var serving = progress.serving(projection);
        // Of an empty ledger nothing serves yet, and nothing is what its events make.
        if (serving.version() != 0 && serving.version() != projection.version()) {
            throw new Superseded(List.of(projection.name()));
        }
        var comparison = new Comparison(jdbc, position, serving.position());
        var tables =
                names.stream().sorted().map(table -> comparison.of(projection, table)).toList();
        return progress.stillServes(List.of(projection.name()))
                ? Optional.of(tables)
                : Optional.empty();
    }

    private static Reproduction reproduction(long position, List<TableCheck> tables) {
        var differences = tables.stream().mapToLong(TableCheck::differences).sum();
        var lines =
                tables.stream()
                        .sorted(Comparator.comparing(TableCheck::table))
                        .map(table -> table.table() + " " + table.rebuilt() + "\n")
                        .collect(Collectors.joining());
        return new Reproduction(position, sha256(lines), differences == 0, differences, tables);
    }

    @Override
    public void close() throws SQLException {
        workplace.close();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
