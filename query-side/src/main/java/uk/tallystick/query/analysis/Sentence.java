package uk.tallystick.query.analysis;

import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.Measure;
import uk.tallystick.query.kpi.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says in words what limits say of the end of a series, or why they are not used. */
final class Sentence {

    private Sentence() {}

    static String of(Limits limits, List<Observation> series, Kpi kpi) {
        if (!limits.valid()) {
            return "Process limits are not used: " + limits.why();
        }
        var measure =
                new Measure(kpi.unit(), kpi.direction(), kpi.polarity(), kpi.seasonal(), null);
        var phase = limits.phases().getLast();
        var between =
                "%s to %s"
                        .formatted(
                                Wording.value(measure, Objects.requireNonNull(phase.lower())),
                                Wording.value(measure, Objects.requireNonNull(phase.upper())));
        var last = limits.signals().getLast();
        var period = Wording.period(series.getLast().period());
        var said =
                last.isEmpty()
                        ? "%s is within the process limits (%s) and no signal of a change."
                                .formatted(period, between)
                        : "%s signals a change: it is %s."
                                .formatted(period, String.join("; ", signals(last, between)));
        return limits.trial()
                ? said + " The limits are a trial: there are fewer than twelve points."
                : said;
    }

    private static List<String> signals(Set<Signal> signals, String between) {
        var said = new ArrayList<String>();
        for (var signal : signals) {
            said.add(
                    switch (signal) {
                        case OUTSIDE -> "outside the process limits (" + between + ")";
                        case TREND -> "in a run that rises or falls all along";
                        case NEAR_LIMIT -> "one of two in three points near a process limit";
                        case SHIFT -> "in a run on one side of the mean";
                    });
        }
        return said;
    }
}
