package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The one state that a question is answered from: every query of an answer goes through it, in one
 * snapshot. Its SQL may use {@link #standing} and the parameters {@code :d} (the day the question
 * is about), {@code :limit} and {@code :offset}.
 */
public final class View {

    private static final Pattern KNOWN =
            Pattern.compile(
                    "known\\((\\w+)\\.from_pos, (NULL|\\w+\\.to_pos), [^()]*, :p, :k,"
                            + " :stated_by\\)");

    /** Queries as they are asked of the ledger alone. They are of the program, so not many. */
    private static final Map<String, String> ON_LEDGER = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Sight sight;
    private final State state;
    private final long k;
    private final @Nullable LocalDate statedBy;
    private final int limit;
    private final long offset;

    View(
            JdbcClient jdbc,
            Sight sight,
            State state,
            long k,
            @Nullable LocalDate statedBy,
            int limit,
            long offset) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.state = state;
        this.k = k;
        this.statedBy = statedBy;
        this.limit = limit;
        this.offset = offset;
    }

    /** The condition that a projection's row was known, whatever day it is about. */
    public static String known(String alias) {
        return "known(%1$s.from_pos, %1$s.to_pos, %1$s.stated_on, %1$s.to_stated_on, :p, :k, :stated_by)"
                .formatted(alias);
    }

    /**
     * The condition that a row was known and about a day not after the one asked for. What is in
     * effect is the row with the greatest effective_from, of several the one with the greatest
     * from_pos.
     */
    public static String standing(String alias) {
        return known(alias) + " AND " + alias + ".effective_from <= :d";
    }

    /**
     * The condition that a row had begun to be known, whether or not another has taken its place:
     * the public goes on seeing a figure whose successor it does not see.
     */
    public static String begun(String alias) {
        return "known(%1$s.from_pos, NULL, %1$s.stated_on, NULL, :p, :k, :stated_by)"
                .formatted(alias);
    }

    /**
     * The number of events of a thing that are known: what a command names in If-Match. Counted,
     * for who does not see every event must not learn how many there are.
     */
    public static String version(String id) {
        return "(SELECT count(*) FROM record v WHERE v.id = %s AND %s)".formatted(id, known("v"));
    }

    public State state() {
        return state;
    }

    /** The day the question is about. */
    public LocalDate effectiveOn() {
        return state.effectiveOn();
    }

    /**
     * A query. One of a list ends in {@code LIMIT :limit OFFSET :offset}, where limit is one more
     * than the page has, to see whether there is another.
     */
    public StatementSpec sql(String sql) {
        return jdbc.sql(statedBy == null ? ON_LEDGER.computeIfAbsent(sql, View::onLedger) : sql)
                .param("p", state.position())
                .param("k", k)
                .param("stated_by", statedBy, Types.DATE)
                .param("d", state.effectiveOn())
                .param("limit", limit + 1)
                .param("offset", offset);
    }

    /** The same, of which another view's point is {@code :other_p} and so on. */
    StatementSpec sql(String sql, View other) {
        return sql(sql).param("other_p", other.state.position())
                .param("other_k", other.k)
                .param("other_stated_by", other.statedBy, Types.DATE);
    }

    /**
     * Where it does not matter when something was stated, a row is known by its positions alone: an
     * index can find it by them, and each row takes half the time.
     */
    private static String onLedger(String sql) {
        return KNOWN.matcher(sql)
                .replaceAll(known -> {
                    var begun = known.group(1) + ".from_pos <= :p";
                    var ends = known.group(2);
                    return ends.equals("NULL")
                            ? "(" + begun + ")"
                            : "(%s AND (%s IS NULL OR %s > :p))".formatted(begun, ends, ends);
                });
    }

    /**
     * What was on record at an earlier position, whatever is asked about; who may see what of it
     * stays as it is.
     */
    public View asSeenAt(long position) {
        var then = Math.min(position, state.position());
        var seen =
                new State(
                        then,
                        state.knownAt(),
                        state.effectiveOn(),
                        state.basis(),
                        state.isFinal(),
                        state.permalink(),
                        null);
        return new View(jdbc, sight, seen, then, null, limit, offset);
    }

    /** Whether there is such a thing that the caller may see, in this state or by now. */
    public boolean isOnRecord(String id) {
        return exists(id) || sight.now(() -> exists(id));
    }

    /**
     * Who may see a thing that the caller sees: public, internal or restricted, as it is by now.
     */
    public String level(String id) {
        return jdbc.sql(
                        """
                        SELECT level FROM visibility WHERE subject = :id AND to_pos IS NULL
                        ORDER BY laid_down DESC, from_pos DESC LIMIT 1
                        """)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("internal");
    }

    private boolean exists(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM record WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The page of a list that was made in memory, and the first item of the next. */
    public <T> List<T> page(List<T> all) {
        return all.stream().skip(offset).limit(limit + 1L).toList();
    }

    /** What to throw when the thing asked for is not known in this state. */
    public NotKnown notKnown(String message) {
        return new NotKnown(message, state);
    }
}
