package uk.tallystick.query.body;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.body.Force.Graded;
import uk.tallystick.query.body.Force.Monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forces of a body, and what an inspectorate says of them. */
@Component
public class ForceQueries {

    private record Of<T>(String force, T fact) {}

    /** The forces that it holds to account on the day. */
    public List<Force> list(View view, String slug) {
        var monitoring = monitoring(view, slug);
        var grades = grades(view, slug);
        return view.sql(
                        """
                        SELECT f.force, %s AS name, f.effective_from, %s
                        FROM (SELECT DISTINCT ON (force) * FROM body_force f WHERE slug = :slug AND %s
                              ORDER BY force, effective_from DESC, from_pos DESC) f
                        WHERE f.covered ORDER BY f.force LIMIT :limit OFFSET :offset
                        """
                                .formatted(
                                        Words.text("f.name"),
                                        Provenance.columns("f"),
                                        View.standing("f")))
                .param("slug", slug)
                .query((row, _) ->
                        new Force(
                                row.getString("force"),
                                row.getString("name"),
                                row.getObject("effective_from", LocalDate.class),
                                monitoring.get(row.getString("force")),
                                grades.getOrDefault(row.getString("force"), List.of()),
                                Provenance.of(row)))
                .list();
    }

    public Optional<Force> one(View view, String slug, String force) {
        return list(view, slug).stream().filter(one -> one.code().equals(force)).findFirst();
    }

    private static Map<String, Monitoring> monitoring(View view, String slug) {
        return view
                .sql(
                        """
                        SELECT DISTINCT ON (m.force) m.force, m.phase, m.effective_from, %s AS reason, %s
                        FROM body_monitoring m WHERE m.slug = :slug AND %s
                        ORDER BY m.force, m.effective_from DESC, m.from_pos DESC
                        """
                                .formatted(
                                        Words.text("m.reason"),
                                        Provenance.columns("m"),
                                        View.standing("m")))
                .param("slug", slug)
                .query((row, _) ->
                        new Of<>(
                                row.getString("force"),
                                new Monitoring(
                                        row.getString("phase"),
                                        row.getObject("effective_from", LocalDate.class),
                                        row.getString("reason"),
                                        Provenance.of(row))))
                .list()
                .stream()
                .collect(toMap(Of::force, Of::fact));
    }

    /** Of what one inspection was said to have found on a question, the last said counts. */
    private static Map<String, List<Graded>> grades(View view, String slug) {
        return view
                .sql(
                        """
                        SELECT g.force, %s AS inspection_name, %s AS question_name, g.grade, g.published_on,
                               g.effective_from, %s,
                               row_number() OVER (PARTITION BY g.force, g.question
                                                  ORDER BY g.effective_from DESC, g.from_pos DESC) = 1 AS latest
                        FROM (SELECT DISTINCT ON (force, inspection, question) * FROM body_grade g
                              WHERE slug = :slug AND %s
                              ORDER BY force, inspection, question, effective_from DESC, from_pos DESC) g
                        ORDER BY g.force, g.effective_from DESC, g.question, g.from_pos DESC
                        """
                                .formatted(
                                        Words.text("g.inspection_label"),
                                        Words.text("g.question_label"),
                                        Provenance.columns("g"),
                                        View.standing("g")))
                .param("slug", slug)
                .query((row, _) ->
                        new Of<>(
                                row.getString("force"),
                                new Graded(
                                        row.getString("inspection_name"),
                                        row.getString("question_name"),
                                        row.getString("grade"),
                                        row.getObject("published_on", LocalDate.class),
                                        row.getObject("effective_from", LocalDate.class),
                                        row.getBoolean("latest"),
                                        Provenance.of(row))))
                .list()
                .stream()
                .collect(groupingBy(Of::force, mapping(Of::fact, toList())));
    }
}
