package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Words;
import uk.tallystick.command.submission.MeasurementsRequest.CommentaryRequest;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.submission.Commentary;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the figures of a request: periods, defaults, words. */
final class MeasurementReader {

    private final String body;
    private final RoundId round;
    private final Act act;

    /** A file has the same few again and again. */
    private final Map<String, Period> periods = new HashMap<>();

    private final Map<String, Optional<Labelled>> breakdowns = new HashMap<>();

    MeasurementReader(String body, RoundId round, Act act) {
        this.body = body;
        this.round = round;
        this.act = act;
    }

    /** Figures that cite the same source stay together: they become one event. */
    List<Figures> read(List<MeasurementRequest> requests) {
        var bySource = new LinkedHashMap<Optional<Stated>, Figures>();
        for (var i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var place = "measurements[" + i + "].";
            act.notAfterToday(place + "extractedOn", request.extractedOn());
            var stated = act.stated(round.id(), request, place);
            var figures =
                    bySource.computeIfAbsent(
                            Optional.ofNullable(stated),
                            _ -> new Figures(new ArrayList<>(), new ArrayList<>(), stated));
            figures.measurements().add(measurement(request));
            figures.places().add(i);
        }
        return List.copyOf(bySource.values());
    }

    private Measurement measurement(MeasurementRequest request) {
        var words = act.words();
        var period = period(request);
        var breakdown = breakdown(request);
        return new Measurement(
                new FigureKey(
                        request.kpi(),
                        breakdown == null ? FigureKey.ALL : breakdown.code(),
                        period),
                breakdown == null ? null : breakdown.label(),
                request.value(),
                marker(request),
                request.reportedChange(),
                request.numerator(),
                request.denominator(),
                request.sampleSize(),
                request.ciLower(),
                request.ciUpper(),
                request.confidenceLevel(),
                words.ofNullable(round.id(), request.coverage()),
                request.extractedOn(),
                words.ofNullable(round.id(), request.sourceRef()),
                words.ofNullable(round.id(), request.comment()),
                commentary(request.commentary()),
                request.suppression());
    }

    private @Nullable Commentary commentary(@Nullable CommentaryRequest said) {
        if (said == null) {
            return null;
        }
        var words = act.words();
        return new Commentary(
                words.ofNullable(round.id(), said.whatHappened()),
                words.ofNullable(round.id(), said.why()),
                words.ofNullable(round.id(), said.forceAction()),
                words.ofNullable(round.id(), said.commissionerAction()));
    }

    private Period period(MeasurementRequest request) {
        return request.period() == null
                ? round.period()
                : periods.computeIfAbsent(request.period(), Period::of);
    }

    private @Nullable Labelled breakdown(MeasurementRequest request) {
        var text = request.breakdown();
        return text == null
                ? null
                : breakdowns
                        .computeIfAbsent(
                                text, _ -> Optional.ofNullable(breakdown(body, text, act.words())))
                        .orElse(null);
    }

    private static @Nullable Marker marker(MeasurementRequest request) {
        return request.marker() == null && !request.imported() ? Marker.FINAL : request.marker();
    }

    /** The breakdown that a text names, null for the whole. */
    static @Nullable Labelled breakdown(String body, @Nullable String text, Words words) {
        return text == null || text.strip().equals(FigureKey.ALL) ? null : words.label(body, text);
    }
}
