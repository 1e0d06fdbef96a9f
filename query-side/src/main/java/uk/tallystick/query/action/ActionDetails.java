package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.action.ActionStory.ActionConfirmation;
import uk.tallystick.query.action.ActionStory.ActionDueDate;
import uk.tallystick.query.action.ActionStory.ActionOutput;
import uk.tallystick.query.action.ActionStory.ActionStep;
import uk.tallystick.query.action.ActionStory.OtherAction;
import uk.tallystick.query.action.ActionStory.RaisedFor;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.exhibit.FileQueries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads what is said of one action beside its status. */
@Component
class ActionDetails {

    private final FileQueries files;

    ActionDetails(FileQueries files) {
        this.files = files;
    }

    ActionStory of(ActionItem action, View view) {
        var id = action.id();
        return new ActionStory(
                action,
                dueDates(id, view),
                milestones(id, view),
                outputs(id, view),
                action.confirmedOn() == null ? null : confirmation(id, view),
                goesOnIn(action, view),
                takenUp(id, view),
                because(id, view),
                files.about(view, id));
    }

    private static List<ActionDueDate> dueDates(String id, View view) {
        return view.sql(
                        """
                        SELECT t.due_on, t.effective_from, %s AS reason FROM action_due t
                        WHERE t.id = :id AND %s AND (t.due_on IS NOT NULL OR t.reason IS NOT NULL)
                        ORDER BY t.effective_from, t.from_pos
                        """
                                .formatted(Words.text("t.reason"), View.standing("t")))
                .param("id", id)
                .query((row, _) -> dueDate(row))
                .list();
    }

    private static ActionDueDate dueDate(ResultSet row) throws SQLException {
        return new ActionDueDate(
                row.getObject("due_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getString("reason"));
    }

    /** Every row of a milestone, the one that stands last. */
    private record Step(
            String code,
            @Nullable String title,
            @Nullable LocalDate reachedOn,
            @Nullable String comment,
            ActionDueDate due) {}

    private static List<ActionStep> milestones(String id, View view) {
        var steps = new LinkedHashMap<String, List<Step>>();
        view.sql(
                        """
                        SELECT t.milestone, %s AS title, t.due_on, t.effective_from, %s AS reason,
                               r.effective_from AS reached_on, %s AS comment
                        FROM action_milestone t LEFT JOIN LATERAL (
                            SELECT * FROM action_milestone_reached r
                            WHERE r.id = t.id AND r.milestone = t.milestone AND %s
                            ORDER BY r.effective_from DESC, r.from_pos DESC LIMIT 1) r ON true
                        WHERE t.id = :id AND %s ORDER BY t.effective_from, t.from_pos, t.milestone
                        """
                                .formatted(
                                        Words.text("t.title"),
                                        Words.text("t.reason"),
                                        Words.text("r.comment"),
                                        View.standing("r"),
                                        View.standing("t")))
                .param("id", id)
                .query((row, _) ->
                        new Step(
                                row.getString("milestone"),
                                row.getString("title"),
                                row.getObject("reached_on", LocalDate.class),
                                row.getString("comment"),
                                dueDate(row)))
                .list()
                .forEach(step ->
                        steps.computeIfAbsent(step.code(), _ -> new ArrayList<>()).add(step));
        return steps.values().stream().map(ActionDetails::milestone).toList();
    }

    private static ActionStep milestone(List<Step> steps) {
        var stands = steps.getLast();
        return new ActionStep(
                stands.code(),
                stands.title(),
                stands.due().dueOn(),
                stands.reachedOn(),
                stands.comment(),
                steps.stream().map(Step::due).toList());
    }

    private static List<ActionOutput> outputs(String id, View view) {
        return view.sql(
                        """
                        SELECT %s AS counted, t.period, t.figure, t.marker, %s AS as_given
                        FROM (SELECT DISTINCT ON (counted, coalesce(period, '')) * FROM action_output t
                              WHERE t.id = :id AND %s
                              ORDER BY counted, coalesce(period, ''), effective_from DESC, from_pos DESC) t
                        ORDER BY t.counted, t.period
                        """
                                .formatted(
                                        Words.text("t.counted_label"),
                                        Words.text("t.as_given"),
                                        View.standing("t")))
                .param("id", id)
                .query((row, _) ->
                        new ActionOutput(
                                row.getString("counted"),
                                row.getString("period"),
                                row.getBigDecimal("figure"),
                                row.getString("marker"),
                                row.getString("as_given")))
                .list();
    }

    private static @Nullable ActionConfirmation confirmation(String id, View view) {
        return view.sql(
                        """
                        SELECT t.effective_from, %s AS comment, w.person,
                               (SELECT coalesce(p.name, p.username) FROM access.person p WHERE p.id = w.person) AS name
                        FROM action_confirmation t
                        LEFT JOIN action_person w ON w.id = t.id AND w.part = 'confirmed' AND w.from_pos = t.from_pos
                        WHERE t.id = :id AND %s ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1
                        """
                                .formatted(Words.text("t.comment"), View.standing("t")))
                .param("id", id)
                .query((row, _) ->
                        new ActionConfirmation(
                                row.getObject("effective_from", LocalDate.class),
                                ActionQueries.somebody(
                                        row.getString("person"), row.getString("name")),
                                row.getString("comment")))
                .optional()
                .orElse(null);
    }

    private static @Nullable OtherAction goesOnIn(ActionItem action, View view) {
        return others("t.into_id", "t.id", action.id(), view).stream()
                .filter(other -> other.how().equals(action.status()))
                .findFirst()
                .orElse(null);
    }

    private static List<OtherAction> takenUp(String id, View view) {
        return others("t.id", "t.into_id", id, view);
    }

    /** Of another action only what the caller sees. */
    private static List<OtherAction> others(String shown, String given, String id, View view) {
        return view.sql(
                        """
                        SELECT t.how, a.id, %s AS title FROM action_end t JOIN action a ON a.id = %s AND %s
                        WHERE %s = :id AND %s ORDER BY t.from_pos DESC
                        """
                                .formatted(
                                        Words.text("a.title"),
                                        shown,
                                        View.known("a"),
                                        given,
                                        View.standing("t")))
                .param("id", id)
                .query((row, _) ->
                        new OtherAction(
                                row.getString("how"),
                                Ids.codeOf(row.getString("id")),
                                row.getString("title")))
                .list();
    }

    /** What is hidden from the caller did not make anybody do anything. */
    private static @Nullable RaisedFor because(String id, View view) {
        return view
                .sql(
                        """
                        SELECT CASE WHEN EXISTS (SELECT FROM record r WHERE r.id = a.because_thing)
                                    THEN a.because_thing END AS thing,
                               CASE WHEN EXISTS (SELECT FROM record r WHERE r.id = 'kpi:' || a.body || ':' || a.because_kpi)
                                    THEN a.because_kpi END AS kpi,
                               a.because_breakdown, a.because_period, a.because_position
                        FROM action a WHERE a.id = :id AND %s
                        """
                                .formatted(View.standing("a")))
                .param("id", id)
                .query((row, _) -> because(row))
                .list()
                .stream()
                .filter(because -> because.thing() != null || because.figure() != null)
                .findFirst()
                .orElse(null);
    }

    private static RaisedFor because(ResultSet row) throws SQLException {
        var kpi = row.getString("kpi");
        return new RaisedFor(
                row.getString("thing"),
                kpi == null
                        ? null
                        : new RaisedFor.SeenFigure(
                                kpi,
                                row.getString("because_breakdown"),
                                row.getString("because_period")),
                row.getObject("because_position", Long.class));
    }
}
