package uk.tallystick.query.reproduction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.reproduction.Reproduction.Difference;
import uk.tallystick.query.reproduction.Reproduction.Kind;
import uk.tallystick.query.reproduction.Reproduction.TableCheck;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares a table that serves, as at a position, with one of the same name that the connection
 * made for itself.
 */
final class Comparison {

    /** Rows of a body that are named. */
    static final int NAMED = 100;

    private static final int LOOKED_AT = 10_000;

    /** What is known after the position is not known at it. */
    private static final List<String> ENDINGS = List.of("to_pos", "to_stated_on");

    private static final Pattern ID = Pattern.compile("[a-z]+:([a-z0-9-]+)(:.*)?");

    private record Column(String name, boolean key) {}

    private record Digests(long rows, String served, String rebuilt) {}

    private final JdbcClient jdbc;
    private final long position;
    private final long serving;

    /**
     * A comparison in one snapshot.
     *
     * @param serving the position that what serves has come to: nothing honest is of a later one
     */
    Comparison(JdbcClient jdbc, long position, long serving) {
        this.jdbc = jdbc;
        this.position = position;
        this.serving = serving;
    }

    TableCheck of(Projection projection, String table) {
        var columns = columns(table);
        var digests = digests(table, columns);
        var same = digests.served().equals(digests.rebuilt());
        return new TableCheck(
                projection.name(),
                projection.version(),
                table,
                digests.rows(),
                digests.served(),
                digests.rebuilt(),
                same ? 0 : count(table, columns),
                same ? List.of() : named(table, columns));
    }

    private List<Column> columns(String table) {
        return jdbc.sql(
                        """
                        SELECT a.attname, coalesce(a.attnum = ANY (p.conkey), false)
                        FROM pg_attribute a LEFT JOIN pg_constraint p ON p.conrelid = a.attrelid AND p.contype = 'p'
                        WHERE a.attrelid = ('query.' || :table)::regclass AND a.attnum > 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """)
                .param("table", table)
                .query((row, _) -> new Column(row.getString(1), row.getBoolean(2)))
                .list();
    }

    /** Both tables as at the position, the same columns of each in the same order. */
    private String both(String table, List<Column> columns) {
        var asServed =
                columns.stream()
                        .map(column ->
                                ENDINGS.contains(column.name())
                                        ? "CASE WHEN to_pos > :p AND to_pos <= :s THEN NULL ELSE "
                                                + column.name()
                                                + " END AS "
                                                + column.name()
                                        : column.name())
                        .collect(Collectors.joining(", "));
        var asRebuilt = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return """
        WITH served AS (SELECT %2$s FROM query.%1$s WHERE from_pos <= :p OR from_pos IS NULL OR from_pos > :s),
             rebuilt AS (SELECT %3$s FROM pg_temp.%1$s)
        """
                .formatted(table, asServed, asRebuilt);
    }

    private Digests digests(String table, List<Column> columns) {
        var order =
                columns.stream()
                        .filter(Column::key)
                        .map(column -> column.name() + "::text COLLATE \"C\"")
                        .collect(Collectors.joining(", "));
        var digest =
                "(SELECT encode(sha256(coalesce(string_agg(sha256(convert_to(x::text, 'UTF8')),"
                        + " ''::bytea ORDER BY "
                        + order
                        + "), ''::bytea)), 'hex') FROM %s x)";
        return jdbc.sql(
                        both(table, columns)
                                + "SELECT (SELECT count(*) FROM rebuilt), "
                                + digest.formatted("served")
                                + ", "
                                + digest.formatted("rebuilt"))
                .param("p", position)
                .param("s", serving)
                .query((row, _) -> new Digests(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
    }

    private static String unequal(List<Column> columns) {
        var key =
                columns.stream()
                        .filter(Column::key)
                        .map(column -> "s.%1$s = r.%1$s".formatted(column.name()))
                        .collect(Collectors.joining(" AND "));
        return " FROM served s FULL JOIN rebuilt r ON "
                + key
                + " WHERE s::text IS DISTINCT FROM r::text";
    }

    private long count(String table, List<Column> columns) {
        return jdbc.sql(both(table, columns) + "SELECT count(*)" + unequal(columns))
                .param("p", position)
                .param("s", serving)
                .query(Long.class)
                .single();
    }

    private List<Difference> named(String table, List<Column> columns) {
        var exact = JsonMapper.builder();
        LogSerializer.exact(exact);
        var json = exact.build();
        return jdbc
                .sql(
                        both(table, columns)
                                + "SELECT to_json(s)::text, to_json(r)::text"
                                + unequal(columns)
                                + " ORDER BY coalesce(s::text, r::text) LIMIT "
                                + LOOKED_AT)
                .param("p", position)
                .param("s", serving)
                .query((row, _) ->
                        difference(
                                columns,
                                read(json, row.getString(1)),
                                read(json, row.getString(2))))
                .stream()
                .collect(groupingBy(row -> String.valueOf(row.body()), TreeMap::new, toList()))
                .values()
                .stream()
                .flatMap(ofBody -> ofBody.stream().limit(NAMED))
                .toList();
    }

    private static @Nullable JsonNode read(JsonMapper json, @Nullable String row) {
        return row == null ? null : json.readTree(row);
    }

    private static Difference difference(
            List<Column> columns, @Nullable JsonNode served, @Nullable JsonNode rebuilt) {
        var kind = served == null ? Kind.MISSING : rebuilt == null ? Kind.ADDED : Kind.CHANGED;
        var row = rebuilt == null ? served : rebuilt;
        var key = new LinkedHashMap<String, String>();
        if (row != null) {
            columns.stream()
                    .filter(Column::key)
                    .forEach(column -> key.put(column.name(), row.path(column.name()).asString()));
        }
        return new Difference(
                row == null ? null : body(row, key.values()),
                key,
                kind,
                served == null || rebuilt == null
                        ? List.of()
                        : columns.stream()
                                .map(Column::name)
                                .filter(name -> !served.path(name).equals(rebuilt.path(name)))
                                .toList());
    }

    /** By its own column, or by the first id in its key. */
    private static @Nullable String body(JsonNode row, Collection<String> key) {
        for (var name : List.of("body", "slug")) {
            if (row.path(name).isString()) {
                return row.path(name).asString();
            }
        }
        return key.stream()
                .map(ID::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(id -> id.group(1))
                .findFirst()
                .orElse(null);
    }
}
