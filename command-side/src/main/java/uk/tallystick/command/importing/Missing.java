package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.FigureIndex;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.command.submission.RoundId;
import uk.tallystick.command.submission.Standing;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Figures that the supplier gave the round before, and that neither the file nor the round has. */
final class Missing {

    private final String body;
    private final RoundId round;
    private final List<Entry> blanks;
    private final Measurement[] measurements;
    private final FigureIndex index;
    private final Supplier<Map<String, String>> labels;

    Missing(
            String body,
            RoundId round,
            List<Entry> blanks,
            Measurement[] measurements,
            FigureIndex index,
            Supplier<Map<String, String>> labels) {
        this.body = body;
        this.round = round;
        this.blanks = blanks;
        this.measurements = measurements;
        this.index = index;
        this.labels = labels;
    }

    List<Surprise> found() {
        var missing = new LinkedHashMap<String, Standing>();
        index.lastOf(body, round)
                .forEach(last -> missing.merge(series(last.figure()), last, Missing::later));
        missing.keySet().removeAll(given());
        if (missing.isEmpty()) {
            return List.of();
        }
        var blank = new HashMap<String, Entry>();
        blanks.forEach(entry -> blank.putIfAbsent(series(entry.request()), entry));
        var texts = labels.get();
        var found = new ArrayList<Surprise>();
        missing.forEach((series, last) -> {
            var period = due(last);
            if (period != null) {
                var place = blank.get(series);
                found.add(
                        surprise(
                                place == null ? absent(last, period, texts) : place.in(period),
                                last));
            }
        });
        return found;
    }

    private static Standing later(Standing one, Standing other) {
        return one.figure().period().compareTo(other.figure().period()) < 0 ? other : one;
    }

    private Set<String> given() {
        var given = new HashSet<String>();
        for (var measurement : measurements) {
            given.add(series(measurement.figure()));
        }
        index.in(body, round).forEach(figure -> given.add(series(figure)));
        return given;
    }

    /**
     * The period of the same kind that ends as much later as this round does; null if none does.
     */
    private @Nullable Period due(Standing last) {
        var before = RoundId.of(body, last.submission()).period();
        var figure = last.figure().period();
        return figure.equals(before)
                ? round.period()
                : figure.later(
                        ChronoUnit.MONTHS.between(
                                before.end().plusDays(1), round.period().end().plusDays(1)));
    }

    private static Surprise surprise(Entry entry, Standing last) {
        var figure = last.figure();
        var warning =
                new Warning(
                        entry.sheet(),
                        entry.row(),
                        entry.valueColumn(),
                        null,
                        "a figure of "
                                + figure.kpi()
                                + (isWhole(figure) ? "" : ", " + figure.breakdown())
                                + ", as the round before had one, or the marker"
                                + " notCollected and a comment why",
                        Warning.Kind.MISSING,
                        false);
        return new Surprise(entry, warning, true);
    }

    private static boolean isWhole(FigureKey figure) {
        return figure.breakdown().equals(FigureKey.ALL);
    }

    private static String series(FigureKey figure) {
        return figure.kpi() + " " + figure.breakdown();
    }

    private static String series(MeasurementRequest request) {
        var breakdown = request.breakdown();
        return request.kpi()
                + " "
                + (breakdown == null ? FigureKey.ALL : Labelled.codeOf(breakdown));
    }

    /** Where a figure would be that the file has no line for. */
    private static Entry absent(Standing last, Period period, Map<String, String> labels) {
        var key = last.figure();
        var breakdown = isWhole(key) ? null : labels.getOrDefault(key.breakdown(), key.breakdown());
        var request =
                new MeasurementRequest(
                        key.kpi(),
                        breakdown,
                        period.code(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        var header = new Header(Map.of(), Map.of(), List.of());
        return new Entry(request, null, 0, header, key.kpi() + " " + key.breakdown());
    }
}
