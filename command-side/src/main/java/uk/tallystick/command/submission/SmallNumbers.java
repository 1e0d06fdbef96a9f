package uk.tallystick.command.submission;

import static java.util.Objects.requireNonNull;

import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.Suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps small numbers, and what they could be worked out from, off the record. */
public final class SmallNumbers {

    /** The rule in a sentence, for whoever reads a suppressed figure. */
    public static final String RULE =
            "Where a KPI sets a threshold, counts from 1 to below it are not recorded, and neither"
                    + " are as many other figures as it takes that nobody can work them out from"
                    + " totals.";

    private SmallNumbers() {}

    /**
     * The figures of a command as they may be recorded, and after them those that the round has
     * already and that would give a small one away.
     */
    static List<Figures> suppressed(Round round, RecordMeasurements c) {
        var also = new ArrayList<Measurement>();
        var shown = new HashMap<FigureKey, Measurement>();
        incoming(c)
                .forEach((kpi, incoming) -> {
                    var definition = c.definitions().get(kpi);
                    if (definition != null
                            && definition.method().checks().suppressBelow() != null) {
                        also.addAll(suppress(kpi, definition, round, c.elsewhere(), incoming));
                    }
                    shown.putAll(incoming);
                });
        var result = new ArrayList<Figures>();
        for (var figures : c.figures()) {
            var measurements =
                    figures.measurements().stream()
                            .map(m -> shown.getOrDefault(m.figure(), m))
                            .toList();
            result.add(new Figures(measurements, figures.places(), figures.stated()));
        }
        if (!also.isEmpty()) {
            result.add(new Figures(also, List.of(), null));
        }
        return result;
    }

    private static Map<String, Map<FigureKey, Measurement>> incoming(RecordMeasurements c) {
        var incoming = new LinkedHashMap<String, Map<FigureKey, Measurement>>();
        for (var figures : c.figures()) {
            for (var m : figures.measurements()) {
                incoming.computeIfAbsent(m.figure().kpi(), _ -> new LinkedHashMap<>())
                        .put(m.figure(), withoutParts(m));
            }
        }
        return incoming;
    }

    /** Suppresses what has to be of the incoming figures, and tells which of the round's own. */
    private static List<Measurement> suppress(
            String kpi,
            Definition definition,
            Round round,
            Collection<Standing> elsewhere,
            Map<FigureKey, Measurement> incoming) {
        incoming.replaceAll((_, m) ->
                isSmall(m, definition)
                        ? Figure.suppressed(m, Suppression.SMALL_NUMBER)
                        : Counts.withoutTellingChange(m, definition));
        var known = Counts.known(kpi, definition, round, elsewhere);
        incoming.forEach((figure, m) -> Counts.put(known, figure, Counts.cell(m, definition)));
        Counts.keepNear(known, incoming.keySet());
        var ours = new HashMap<FigureKey, Measurement>();
        for (var figure : known.keySet()) {
            var m = incoming.getOrDefault(figure, round.figure(figure));
            if (m != null && !round.isPublic(figure)) {
                ours.put(figure, m);
            }
        }
        var also = new ArrayList<Measurement>();
        for (var figure : new Protection(definition, known, round).choose(ours.keySet())) {
            var hidden =
                    Figure.suppressed(
                            requireNonNull(ours.get(figure)), Suppression.PROTECTS_ANOTHER);
            if (incoming.replace(figure, hidden) == null) {
                also.add(hidden);
            }
        }
        return also;
    }

    /** A figure that is suppressed says nothing of its parts either. */
    private static Measurement withoutParts(Measurement m) {
        return m.marker() == Marker.SUPPRESSED ? Figure.suppressed(m, m.suppression()) : m;
    }

    /**
     * The figure as it may be revised: suppressed, if the value would show what is to be hidden.
     */
    static Measurement revised(Round round, Measurement figure, ReviseFigure c) {
        var revised = Figure.revised(figure, c.value());
        var definition = c.definitions().get(figure.figure().kpi());
        if (c.value() == null
                || definition == null
                || definition.method().checks().suppressBelow() == null) {
            return revised;
        }
        if (isSmall(revised, definition)) {
            return Figure.suppressed(revised, Suppression.SMALL_NUMBER);
        }
        var known = Counts.known(figure.figure().kpi(), definition, round, c.elsewhere());
        known.remove(figure.figure());
        Counts.keepNear(known, Set.of(figure.figure()));
        var before = Counts.equations(definition, known).revealed();
        Counts.put(known, figure.figure(), Counts.cell(revised, definition));
        var after = Counts.equations(definition, known).revealed();
        return before.containsAll(after)
                ? revised
                : Figure.suppressed(revised, Suppression.PROTECTS_ANOTHER);
    }

    /** Whether a figure is a count that is not shown, or tells one. */
    static boolean isSmall(Measurement m, Definition definition) {
        var below = definition.method().checks().suppressBelow();
        return below != null
                && (Counts.isBetween(m.numerator(), below)
                        || Counts.isBetween(Counts.count(m, definition), below));
    }
}
