package uk.tallystick.command.submission;

import uk.tallystick.command.submission.Equations.Cell;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses what else of a KPI is suppressed so that no small number can be worked out. What is
 * public or in other rounds stays as it is: what it gives away, it gave away before.
 */
final class Protection {

    private final Definition definition;
    private final Map<FigureKey, Cell> known;
    private final Round round;

    Protection(Definition definition, Map<FigureKey, Cell> known, Round round) {
        this.definition = definition;
        this.known = known;
        this.round = round;
    }

    /**
     * Which of our figures are suppressed for others' sake; none of them could be left out.
     *
     * @param ours those that can still be suppressed
     */
    List<FigureKey> choose(Collection<FigureKey> ours) {
        if (known.values().stream().noneMatch(Equations::isSecret)) {
            return List.of();
        }
        var chosen = new ArrayList<FigureKey>();
        var hidden = new HashMap<>(known);
        // What nobody can help is no reason to suppress anything.
        var all = new HashMap<>(known);
        candidates(ours).forEach(figure -> all.put(figure, new Cell.Protecting()));
        var hopeless = revealed(all);
        for (var revealed = revealed(hidden);
                !hopeless.containsAll(revealed);
                revealed = revealed(hidden)) {
            var helpless = revealed.stream().filter(f -> !hopeless.contains(f)).sorted(ORDER);
            var next = nearest(helpless.findFirst().orElseThrow(), candidates(ours), hidden);
            chosen.add(next);
            hidden.put(next, new Cell.Protecting());
        }
        for (var figure : List.copyOf(chosen.reversed())) {
            hidden.put(figure, cellOf(figure));
            if (hopeless.containsAll(revealed(hidden))) {
                chosen.remove(figure);
            } else {
                hidden.put(figure, new Cell.Protecting());
            }
        }
        return chosen;
    }

    private Set<FigureKey> revealed(Map<FigureKey, Cell> cells) {
        return Counts.equations(definition, cells).revealed();
    }

    private List<FigureKey> candidates(Collection<FigureKey> ours) {
        return ours.stream().filter(figure -> known.get(figure) instanceof Cell.Shown).toList();
    }

    /** What was suppressed before stays so; parts go before wholes, near before far, few first. */
    private FigureKey nearest(
            FigureKey revealed, List<FigureKey> candidates, Map<FigureKey, Cell> hidden) {
        return candidates.stream()
                .filter(figure -> hidden.get(figure) instanceof Cell.Shown)
                .min(
                        Comparator.<FigureKey, Boolean>comparing(figure -> !protectedBefore(figure))
                                .thenComparingInt(figure -> distance(revealed, figure))
                                .thenComparing(figure -> figure.breakdown().equals(FigureKey.ALL))
                                .thenComparing(this::countOf)
                                .thenComparing(ORDER))
                .orElseThrow();
    }

    private boolean protectedBefore(FigureKey figure) {
        var standing = round.figure(figure);
        return standing != null && standing.suppression() == Suppression.PROTECTS_ANOTHER;
    }

    private static int distance(FigureKey one, FigureKey other) {
        if (one.period().equals(other.period())) {
            return 0;
        }
        var apart =
                one.period().end().isBefore(other.period().start())
                        || other.period().end().isBefore(one.period().start());
        return (apart ? 2 : 1) + (one.breakdown().equals(other.breakdown()) ? 0 : 2);
    }

    private Cell cellOf(FigureKey figure) {
        return known.getOrDefault(figure, new Cell.Hidden());
    }

    private BigDecimal countOf(FigureKey figure) {
        return known.get(figure) instanceof Cell.Shown(var count) ? count : BigDecimal.ZERO;
    }

    private static final Comparator<FigureKey> ORDER =
            Comparator.comparing(FigureKey::period).thenComparing(FigureKey::breakdown);
}
