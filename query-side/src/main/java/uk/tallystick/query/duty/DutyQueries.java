package uk.tallystick.query.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.duty.DutyStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads duties in the order they were laid down. */
@Component
public class DutyQueries {

    private record Belonging(String id, Step step) {}

    private record TakenOver(DutyItem duty, @Nullable LocalDate on) {}

    public List<DutyItem> list(View view, String body) {
        return whole(
                view,
                select(view, "d.body = :body").param("body", body).query(DutyQueries::item).list());
    }

    public Optional<DutyItem> one(View view, String id) {
        var found = select(view, "d.id = :id").param("id", id).query(DutyQueries::item).list();
        return whole(view, found).stream().findFirst();
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT d.id, %s AS title, %s AS law, %s AS timing, d.recurrence, d.due_on, d.taken_over_on, %s AS version, %s
                FROM duty d WHERE %s AND %s
                ORDER BY d.from_pos LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("d.title"),
                                Words.text("d.law"),
                                Words.text("d.timing"),
                                View.version("d.id"),
                                Provenance.columns("d"),
                                which,
                                View.standing("d")));
    }

    private static TakenOver item(ResultSet row, int number) throws SQLException {
        return new TakenOver(duty(row), row.getObject("taken_over_on", LocalDate.class));
    }

    private static DutyItem duty(ResultSet row) throws SQLException {
        return new DutyItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("title"),
                row.getString("law"),
                row.getString("timing"),
                row.getString("recurrence"),
                DutyStatus.DUE.code(),
                row.getObject("due_on", LocalDate.class),
                null,
                List.of(),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static List<DutyItem> whole(View view, List<TakenOver> laidDown) {
        if (laidDown.isEmpty()) {
            return List.of();
        }
        var steps = steps(view, laidDown.stream().map(found -> found.duty().id()).toList());
        return laidDown.stream()
                .map(found ->
                        found.duty()
                                .with(
                                        steps.getOrDefault(found.duty().id(), List.of()),
                                        asOf(view.effectiveOn(), found.on())))
                .toList();
    }

    /** As at a day of its history, that is what it is. */
    private static @Nullable LocalDate asOf(LocalDate day, @Nullable LocalDate takenOverOn) {
        return takenOverOn == null || day.isBefore(takenOverOn) ? null : takenOverOn;
    }

    private static Map<String, List<Step>> steps(View view, List<String> ids) {
        return view
                .sql(
                        """
                        SELECT x.id, x.step, x.effective_from, x.due_on, x.next_due_on, %s AS words, x.from_pos
                        FROM duty_step x WHERE x.id IN (:ids) AND %s ORDER BY x.id, x.effective_from, x.from_pos
                        """
                                .formatted(Words.text("x.words"), View.standing("x")))
                .param("ids", ids)
                .query((row, _) -> new Belonging(row.getString("id"), step(row)))
                .list()
                .stream()
                .collect(groupingBy(Belonging::id, mapping(Belonging::step, toList())));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("step"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("next_due_on", LocalDate.class),
                row.getString("words"),
                row.getLong("from_pos"));
    }
}
