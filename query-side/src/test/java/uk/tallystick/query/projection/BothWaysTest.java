package uk.tallystick.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** The same writes make the same rows by statements and by COPY, in every table there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothWaysTest {

    private record Column(String name, String type, boolean required, boolean key) {}

    private static final List<String> WORDS =
            List.of(
                    "a\tb\\N\n\"c\" {d,e}'s \r\\.",
                    "\\N",
                    "\\.",
                    "",
                    " ",
                    "NULL",
                    "\u0001\b\u000b\f\u007f",
                    "Škoda 🚓 \u2028",
                    "\uD800 alone",
                    "x".repeat(20_000));

    private static final List<String> NUMBERS =
            List.of("0", "-0.00", "52.50", "1E+3", "1E-7", "123456789012345678901234567890.123");

    private static final List<String> TIMES =
            List.of(
                    "2026-03-29T00:59:59.999999500Z",
                    "2026-10-25T01:30:00.1234565+01:00",
                    "1999-12-31T23:59:59.999999999-11:30",
                    "0001-01-01T12:00:00Z");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Database database = TestDatabase.prepared();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(
                    database.url() + "?options=-c%20search_path=query",
                    database.query().user(),
                    database.query().password(),
                    true);
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    @AfterAll
    void end() {
        source.destroy();
    }

    Stream<String> tables() {
        return jdbc
                .query(
                        """
                        SELECT t.table_name FROM information_schema.columns t WHERE t.table_schema = 'query'
                        AND t.column_name = 'stated_source' AND NOT starts_with(t.table_name, 'seen_') ORDER BY 1
                        """,
                        (row, _) -> row.getString(1))
                .stream();
    }

    private List<Column> columns(String table) {
        return jdbc.query(
                """
                SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                       coalesce(a.attnum = ANY (p.conkey), false)
                FROM pg_attribute a LEFT JOIN pg_constraint p ON p.conrelid = a.attrelid AND p.contype = 'p'
                WHERE a.attrelid = ('query.' || ?)::regclass AND a.attnum > 0 AND NOT a.attisdropped
                """,
                (row, _) ->
                        new Column(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getBoolean(4)),
                table);
    }

    /** Of few for a key, so that rows are replaced and ended. */
    private static Object value(Column column, Random random) {
        var i = random.nextInt(column.key() ? 3 : 100);
        return switch (column.type()) {
            case "text" -> column.key() ? "key " + i : WORDS.get(i % WORDS.size());
            case "boolean" -> random.nextBoolean();
            case "date" -> LocalDate.of(2026, 3, 1).plusDays(column.key() ? i : i * 40L);
            case "integer", "smallint" -> i;
            case "bigint" -> (long) i;
            case "numeric" -> new BigDecimal(NUMBERS.get(i % NUMBERS.size()));
            case "timestamp with time zone" -> OffsetDateTime.parse(TIMES.get(i % TIMES.size()));
            case "uuid" -> new UUID(i, i);
            case "bytea" -> new byte[] {0, (byte) i, '\\', -1};
            case "double precision" -> i / 3.0;
            case "text[]" ->
                    new @Nullable String[] {"NULL", WORDS.get(i % WORDS.size()), null, "{\",\\"};
            default -> throw new AssertionError("a column of type " + column.type());
        };
    }

    /** What a few events write, as no projection would dare to. */
    private List<Write> writes(String table, List<Column> columns, Random random) {
        var writes = new ArrayList<Write>();
        for (var position = 1L; position <= 12; position++) {
            for (var i = random.nextInt(6); i >= 0; i--) {
                writes.add(
                        random.nextInt(3) == 0
                                ? close(table, columns, position, random)
                                : insert(table, columns, position, random));
            }
        }
        return writes;
    }

    private static Write insert(String table, List<Column> columns, long position, Random random) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("from_pos", position);
        for (var column : columns) {
            if (List.of("from_pos", "to_pos", "to_stated_on").contains(column.name())) {
                continue;
            }
            switch (column.required() ? 9 : random.nextInt(10)) {
                case 0 -> row.put(column.name(), null);
                case 1 -> {}
                default -> row.put(column.name(), value(column, random));
            }
        }
        return new Write.Insert(table, row);
    }

    private static Write close(String table, List<Column> columns, long position, Random random) {
        var key = new HashMap<String, @Nullable Object>();
        columns.stream()
                .filter(column -> column.key() && !column.name().equals("from_pos"))
                .filter(_ -> random.nextInt(4) > 0)
                .forEach(column -> key.put(column.name(), value(column, random)));
        if (key.isEmpty()) {
            columns.stream()
                    .filter(column -> column.name().equals("effective_from"))
                    .forEach(column -> key.put(column.name(), value(column, random)));
        }
        return new Write.Close(
                table, key, position, random.nextBoolean() ? null : LocalDate.of(2026, 1, 2));
    }

    private List<String> rows(String table, List<List<Write>> batches, Sink sink) {
        jdbc.execute("CREATE TEMP TABLE %1$s (LIKE query.%1$s INCLUDING ALL)".formatted(table));
        try {
            batches.forEach(sink::send);
            return jdbc.query(
                    "SELECT to_jsonb(t)::text FROM pg_temp.%s t ORDER BY 1".formatted(table),
                    (row, _) -> row.getString(1));
        } finally {
            jdbc.execute("DROP TABLE pg_temp." + table);
        }
    }

    private Sink copying() {
        return new Bulk(DataSourceUtils.getConnection(source));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_same_writes_make_the_same_rows(String table) {
        var columns = columns(table);
        var random = new Random(seed);
        for (var i = 0; i < 5; i++) {
            var writes = writes(table, columns, random);
            var cut = random.nextInt(writes.size());
            // What one event writes is of one batch.
            while (cut > 0 && position(writes.get(cut)) == position(writes.get(cut - 1))) {
                cut--;
            }
            var batches = List.of(writes.subList(0, cut), writes.subList(cut, writes.size()));
            var expected = rows(table, batches, new Statements(jdbc));

            assertThat(rows(table, batches, copying()))
                    .as("-Dseed=%d", seed)
                    .isNotEmpty()
                    .isEqualTo(expected);
        }
    }

    private static long position(Write write) {
        return switch (write) {
            case Write.Insert(_, var row) -> row.get("from_pos") instanceof Long from ? from : -1;
            case Write.Close close -> close.position();
            case Write.Other _ -> -1;
        };
    }

    private void assertRefused(String columns, Map<String, ?> row, String why) {
        jdbc.execute("CREATE TEMP TABLE odd (%s)".formatted(columns));
        try {
            assertThatThrownBy(
                            () -> copying().send(List.of(new Write.Insert("odd", Map.copyOf(row)))))
                    .hasMessageContaining(why);
        } finally {
            jdbc.execute("DROP TABLE pg_temp.odd");
        }
    }

    @Test
    void what_cannot_be_copied_is_refused_by_table_and_column() {
        var key = "from_pos bigint PRIMARY KEY";
        assertRefused(key + ", a int DEFAULT 7", Map.of("from_pos", 1L), "odd.a is filled");
        assertRefused(
                key + ", a int GENERATED ALWAYS AS IDENTITY",
                Map.of("from_pos", 1L),
                "odd.a is filled");
        assertRefused(key, Map.of("from_pos", 1L, "a", 1), "odd.a is not there");
        assertRefused(
                "a int PRIMARY KEY, from_pos bigint",
                Map.of("from_pos", 1L, "a", 1),
                "odd has no primary key with from_pos");
        assertRefused(
                key + ", a int[]",
                Map.of("from_pos", 1L, "a", new Integer[] {1}),
                "odd.a: a value of class [Ljava.lang.Integer; cannot be copied");
        assertRefused(
                key + ", a date",
                Map.of("from_pos", 1L, "a", LocalDate.MAX),
                "odd.a: a time as far away as");
        assertRefused(
                key + ", a text", Map.of("from_pos", 1L, "a", "a\u0000b"), "invalid byte sequence");
    }

    @Test
    void a_column_that_is_made_of_others_is_left_to_the_database() {
        jdbc.execute(
                "CREATE TEMP TABLE made (from_pos bigint PRIMARY KEY, twice bigint GENERATED ALWAYS"
                        + " AS (from_pos * 2) STORED)");
        copying().send(List.of(new Write.Insert("made", Map.of("from_pos", 4L))));
        assertThat(jdbc.queryForObject("SELECT twice FROM made", Long.class)).isEqualTo(8);
        jdbc.execute("DROP TABLE pg_temp.made");
    }
}
