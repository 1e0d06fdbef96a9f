package uk.tallystick.query.recommendation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.recommendation.RecommendationStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.pinning.Pinning;
import uk.tallystick.query.recommendation.RecommendationItem.Clock;
import uk.tallystick.query.recommendation.RecommendationItem.Effect;
import uk.tallystick.query.recommendation.RecommendationItem.Part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads recommendations, the latest first. */
@Component
public class RecommendationQueries {

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Belonging<T>(String id, T value) {}

    private final Pinning pinning;

    RecommendationQueries(Pinning pinning) {
        this.pinning = pinning;
    }

    public List<RecommendationItem> list(View view, String body) {
        return whole(
                view,
                select(view, "r.body = :body")
                        .param("body", body)
                        .query(RecommendationQueries::made)
                        .list());
    }

    /** One, with the figures that its effects rest on; the projections of figures too. */
    public Optional<RecommendationItem> one(View view, String id) {
        var found =
                select(view, "r.id = :id")
                        .param("id", id)
                        .query(RecommendationQueries::made)
                        .list();
        return whole(view, found).stream()
                .findFirst()
                .map(item ->
                        item.with(
                                item.effects().stream()
                                        .map(effect -> pinned(view, id, effect))
                                        .toList()));
    }

    private Effect pinned(View view, String id, Effect effect) {
        return effect.with(
                pinning.latest(
                        view, Ids.bodyOf(id), effect.seenAtPosition(), List.of(effect.kpi())));
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT r.id, %s AS reference, %s AS title, %s AS made_by, r.maker, %s AS addressed_to, r.kind, r.priority,
                       r.made_on, r.published_on, r.clock, r.clock_days, r.clock_date, r.due_on, r.deliver_by, r.plan_nodes,
                       (SELECT coalesce(array_agg(c ORDER BY n), '{}') FROM unnest(r.kpis) WITH ORDINALITY AS k (c, n)
                         WHERE NOT EXISTS (SELECT FROM visibility v WHERE v.subject = 'kpi:' || r.body || ':' || c
                                           AND v.level = 'restricted' AND v.to_pos IS NULL)
                            OR EXISTS (SELECT FROM kpi WHERE kpi.id = 'kpi:' || r.body || ':' || c)) AS kpis,
                       %s AS version, %s
                FROM recommendation r WHERE %s AND %s
                ORDER BY r.made_on DESC, r.from_pos DESC LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("r.reference"),
                                Words.text("r.title"),
                                Words.text("r.made_by"),
                                Words.text("r.addressed_to"),
                                View.version("r.id"),
                                Provenance.columns("r"),
                                which,
                                View.standing("r")));
    }

    private static RecommendationItem made(ResultSet row, int number) throws SQLException {
        return new RecommendationItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("reference"),
                row.getString("title"),
                row.getString("made_by"),
                row.getString("maker"),
                row.getString("addressed_to"),
                row.getString("kind"),
                row.getString("priority"),
                RecommendationStatus.MADE.code(),
                row.getObject("made_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                clock(row),
                row.getObject("due_on", LocalDate.class),
                null,
                row.getObject("deliver_by", LocalDate.class),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of((String[]) row.getArray("kpis").getArray()),
                List.of((String[]) row.getArray("plan_nodes").getArray()),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static @Nullable Clock clock(ResultSet row) throws SQLException {
        var kind = row.getString("clock");
        return kind == null
                ? null
                : new Clock(
                        kind,
                        row.getObject("clock_days", Integer.class),
                        row.getObject("clock_date", LocalDate.class));
    }

    private static List<RecommendationItem> whole(View view, List<RecommendationItem> made) {
        if (made.isEmpty()) {
            return made;
        }
        var ids = made.stream().map(RecommendationItem::id).toList();
        var steps =
                read(
                        view,
                        ids,
                        "x.step, x.effective_from, x.answer, %s AS words, x.day, x.from_pos"
                                .formatted(Words.text("x.words")),
                        "recommendation_step x",
                        "x.effective_from, x.from_pos",
                        RecommendationQueries::step);
        var parts =
                read(
                        view,
                        ids,
                        "%s AS part, x.answer, %s AS reasons"
                                .formatted(Words.text("x.part"), Words.text("x.reasons")),
                        "recommendation_part x",
                        "x.from_pos, x.n",
                        row ->
                                new Part(
                                        row.getString("part"),
                                        row.getString("answer"),
                                        row.getString("reasons")));
        var effects =
                read(
                        view,
                        ids,
                        "x.kpi, %s AS effect, x.effective_from, x.seen_at, x.from_pos"
                                .formatted(Words.text("x.effect")),
                        "recommendation_effect x",
                        "x.effective_from, x.from_pos",
                        RecommendationQueries::effect);
        return made.stream()
                .map(one ->
                        one.with(
                                steps.getOrDefault(one.id(), List.of()),
                                parts.getOrDefault(one.id(), List.of()),
                                effects.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("step"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("answer"),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                row.getLong("from_pos"));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                Ids.codeOf(row.getString("kpi")),
                row.getString("effect"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("seen_at", Long.class),
                List.of(),
                row.getLong("from_pos"));
    }

    private static <T> Map<String, List<T>> read(
            View view,
            List<String> ids,
            String columns,
            String table,
            String order,
            Reading<T> reading) {
        return view
                .sql(
                        "SELECT x.id, %s FROM %s WHERE x.id IN (:ids) AND %s ORDER BY x.id, %s"
                                .formatted(columns, table, View.standing("x"), order))
                .param("ids", ids)
                .query((row, _) -> new Belonging<>(row.getString("id"), reading.of(row)))
                .list()
                .stream()
                .collect(groupingBy(Belonging::id, mapping(Belonging::value, toList())));
    }
}
