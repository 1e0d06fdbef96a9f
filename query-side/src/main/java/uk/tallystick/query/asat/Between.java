package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.util.function.Function;

/**
 * Two states in one snapshot. What is read of either is what the asker is shown of it, which may
 * differ though nothing was recorded: they are looked at one after the other.
 */
public final class Between {

    /** One of the two. */
    private record End(Point point, View view) {}

    private final Sight sight;
    private final End from;
    private final End to;
    private final @Nullable String after;
    private final int limit;

    Between(
            Sight sight,
            Stretch.Ends points,
            View from,
            View to,
            @Nullable String after,
            int limit) {
        this.sight = sight;
        this.from = new End(points.from(), from);
        this.to = new End(points.to(), to);
        this.after = after;
        this.limit = limit;
    }

    /** What the earlier state shows. */
    public <T> T earlier(Function<View, T> reading) {
        return at(from, reading);
    }

    /** What the later state shows. */
    public <T> T later(Function<View, T> reading) {
        return at(to, reading);
    }

    private <T> T at(End end, Function<View, T> reading) {
        sight.lookFrom(end.point());
        return reading.apply(end.view());
    }

    public State from() {
        return from.view().state();
    }

    public State to() {
        return to.view().state();
    }

    /** The condition that one of the two states knows a row and the other does not. */
    public static String knownInOne(String alias) {
        return inOne(View.known(alias));
    }

    /** The condition that one of the two states knows that a row began and the other does not. */
    public static String begunInOne(String alias) {
        return inOne(View.begun(alias));
    }

    private static String inOne(String condition) {
        return "("
                + condition
                + ") IS DISTINCT FROM ("
                + condition.replace(":p, :k, :stated_by", ":other_p, :other_k, :other_stated_by")
                + ")";
    }

    /** A query of one of the two views that compares it with the other. */
    public StatementSpec sql(View here, String sql) {
        return here.sql(sql, here == from.view() ? to.view() : from.view());
    }

    /** How many differences a page has. */
    public int limit() {
        return limit;
    }

    /** The last difference that was shown; null for the first page. */
    public @Nullable String after() {
        return after;
    }

    /** Where the page behind a difference starts. */
    public String cursor(String last) {
        return Bookmark.text(
                from.point().forEver(from().effectiveOn()),
                to.point().forEver(to().effectiveOn()),
                last);
    }
}
