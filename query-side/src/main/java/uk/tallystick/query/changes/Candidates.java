package uk.tallystick.query.changes;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Between;
import uk.tallystick.query.asat.View;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The things of a body that can differ between two states: those to which something happened that
 * one of them does not know of, and those of which, or of what they name, one shows what the other
 * does not. Everything else is the same in both, and not read.
 */
@Component
class Candidates {

    /** The figures of a KPI that can differ: those of one of its breakdowns. */
    record Part(String kpi, String breakdown) {}

    /** Of what somebody may see more or less. */
    private static final String SHOWN_OTHERWISE =
            """
            WITH shown AS (SELECT v.subject FROM visibility v WHERE split_part(v.subject, ':', 2) = :body
                           AND (%s OR %s))
            """
                    .formatted(Between.knownInOne("v"), Between.begunInOne("v"));

    /**
     * Links say what things name, but for plans and meetings, which few things name: there all that
     * could are looked at.
     */
    private static final String THINGS =
            SHOWN_OTHERWISE
                    + """
                    SELECT DISTINCT r.id FROM record r
                    WHERE r.body = :body AND r.kind IN (:kinds) AND r.effective_from <= :d
                      AND (%s
                           OR r.id IN (SELECT subject FROM shown) OR r.subject IN (SELECT subject FROM shown)
                           OR r.kpi IN (SELECT subject FROM shown)
                           OR r.id IN (SELECT l.from_id FROM link l WHERE l.to_id IN (SELECT subject FROM shown))
                           OR r.kind IN ('plan', 'action') AND EXISTS (SELECT FROM shown WHERE subject LIKE 'plan:%%')
                           OR r.kind = 'meeting' AND EXISTS (SELECT FROM shown WHERE subject LIKE 'meeting:%%'))
                    """
                            .formatted(Between.knownInOne("r"));

    private static final String PARTS =
            SHOWN_OTHERWISE
                    + """
                    SELECT DISTINCT f.kpi, f.breakdown FROM kpi_figure f
                    WHERE f.effective_from <= :d AND (f.submission IN (:rounds) OR f.kpi IN (SELECT subject FROM shown))
                    """;

    /** By id, those of these kinds. */
    Set<String> things(Between between, String body, Collection<String> kinds) {
        return either(between, view -> things(between, view, body, kinds));
    }

    private static List<String> things(
            Between between, View view, String body, Collection<String> kinds) {
        return between.sql(view, THINGS)
                .param("body", body)
                .param("kinds", kinds)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The figures that rounds, or who may see a KPI, can have made others. */
    Set<Part> figures(Between between, String body) {
        var rounds = things(between, body, List.of("submission"));
        return Stream.concat(
                        between.earlier(view -> parts(between, view, body, rounds)).stream(),
                        between.later(view -> parts(between, view, body, rounds)).stream())
                .filter(part -> Ids.isOf(body, part.kpi()))
                .collect(Collectors.toSet());
    }

    private static List<Part> parts(
            Between between, View view, String body, Collection<String> rounds) {
        return between.sql(view, PARTS)
                .param("body", body)
                .param("rounds", rounds.isEmpty() ? List.of("") : rounds)
                .query((row, _) -> new Part(row.getString(1), row.getString(2)))
                .list();
    }

    private interface Finding {
        List<String> in(View view);
    }

    private static Set<String> either(Between between, Finding finding) {
        var found = new TreeSet<String>();
        found.addAll(between.earlier(finding::in));
        found.addAll(between.later(finding::in));
        return found;
    }
}
