package uk.tallystick.query.plan;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.body.HolderQueries;
import uk.tallystick.query.plan.Term.Left;
import uk.tallystick.query.plan.Term.Other;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads how the term of a plan lies to other plans and to who was in office. */
@Component
class TermQueries {

    private final HolderQueries holders;

    TermQueries(HolderQueries holders) {
        this.holders = holders;
    }

    Term of(View view, PlanItem plan) {
        var ended = plan.endsOn() != null && plan.endsOn().isBefore(view.effectiveOn());
        return new Term(ended, overlaps(view, plan), outlived(view, plan));
    }

    private static List<Other> overlaps(View view, PlanItem plan) {
        return view.sql(
                        """
                        SELECT p.id, %s AS words, p.starts_on, p.ends_on
                        FROM (SELECT DISTINCT ON (q.id) q.id, %s, %s, %s, %s FROM plan q
                              WHERE q.body = :body AND q.id <> :id AND %s) p
                        WHERE p.kind = :kind AND p.starts_on IS NOT NULL AND p.ends_on IS NOT NULL
                          AND p.starts_on <= CAST(:ends AS date) AND p.ends_on >= CAST(:starts AS date)
                        ORDER BY p.starts_on, p.id
                        """
                                .formatted(
                                        Words.text("p.title"),
                                        PlanQueries.last("title"),
                                        PlanQueries.last("starts_on"),
                                        PlanQueries.last("ends_on"),
                                        PlanQueries.last("kind"),
                                        View.standing("q")))
                .param("body", Ids.bodyOf(plan.id()))
                .param("id", plan.id())
                .param("kind", plan.kind())
                .param("starts", plan.startsOn(), Types.DATE)
                .param("ends", plan.endsOn(), Types.DATE)
                .query((row, _) ->
                        new Other(
                                Ids.codeOf(Objects.requireNonNull(row.getString("id"))),
                                row.getString("words"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private List<Left> outlived(View view, PlanItem plan) {
        var starts = plan.startsOn();
        var ends = plan.endsOn();
        if (starts == null || ends == null) {
            return List.of();
        }
        var left = new ArrayList<Left>();
        for (var holder : holders.of(view, Ids.bodyOf(plan.id()), "commissioner")) {
            if (holder.until() instanceof LocalDate until
                    && !until.isBefore(starts)
                    && until.isBefore(ends)) {
                left.add(new Left(holder.name(), until));
            }
        }
        return left;
    }
}
