package uk.tallystick.command.submission;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import uk.tallystick.command.kpi.KpiDefinitions;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.TryMeasurements;
import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.Suppression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes any number of figures for a round: says what is wrong with them, or records them all. */
@Component
public class Intake {

    private final Recorder recorder;
    private final KpiDefinitions definitions;
    private final FigureIndex index;
    private final OneAtATime oneAtATime;

    Intake(
            Recorder recorder,
            KpiDefinitions definitions,
            FigureIndex index,
            OneAtATime oneAtATime) {
        this.recorder = recorder;
        this.definitions = definitions;
        this.index = index;
        this.oneAtATime = oneAtATime;
    }

    /** Figures as they would be recorded. */
    public static final class Figures {

        private final RecordMeasurements command;

        private Figures(RecordMeasurements command) {
            this.command = command;
        }

        RecordMeasurements command() {
            return command;
        }

        /** In the order of the request. */
        public Measurement[] inOrder() {
            var all =
                    new Measurement
                            [command.figures().stream().mapToInt(f -> f.places().size()).sum()];
            for (var figures : command.figures()) {
                for (var i = 0; i < figures.places().size(); i++) {
                    all[figures.places().get(i)] = figures.measurements().get(i);
                }
            }
            return all;
        }

        public Map<String, Definition> definitions() {
            return command.definitions();
        }
    }

    /**
     * What would become of figures.
     *
     * @param hidden why one would be suppressed, by its place in the request
     * @param also figures that the round has, and that would then be suppressed with them
     */
    public record Trial(
            List<Problem> problems, Map<Integer, Suppression> hidden, List<FigureKey> also) {}

    /** Reads requests that are valid each by itself. */
    public Figures read(String body, RoundId round, List<MeasurementRequest> requests, Act act) {
        var kpis = requests.stream().map(MeasurementRequest::kpi).collect(Collectors.toSet());
        var figures = new MeasurementReader(body, round, act).read(requests);
        var known = definitions.of(body, kpis);
        return new Figures(
                new RecordMeasurements(
                        round.id(),
                        figures,
                        known,
                        index.elsewhere(round.id(), known),
                        act.today()));
    }

    /**
     * What would become of figures: what is wrong has its place such as {@code
     * measurements[3].value}; a round that takes no figures refuses them as it would. What was
     * recorded under the same key is not looked at again.
     */
    public Trial tried(Act act, Figures figures) {
        if (recorder.before(act) != null) {
            return new Trial(List.of(), Map.of(), List.of());
        }
        var command = figures.command.keepingWords();
        var shown = new AtomicReference<List<SubmissionCommand.Figures>>(List.of());
        try {
            recorder.record(act.unnamed(), new TryMeasurements(command.id(), command, shown::set));
            return trial(command.figures(), shown.get());
        } catch (Invalid e) {
            return new Trial(e.problems(), Map.of(), List.of());
        }
    }

    /** The figures of the request stand first, as they were given. */
    private static Trial trial(
            List<SubmissionCommand.Figures> given, List<SubmissionCommand.Figures> shown) {
        var hidden = new HashMap<Integer, Suppression>();
        for (var part = 0; part < given.size(); part++) {
            for (var i = 0; i < given.get(part).places().size(); i++) {
                var why = shown.get(part).measurements().get(i).suppression();
                if (why != null && given.get(part).measurements().get(i).suppression() != why) {
                    hidden.put(given.get(part).places().get(i), why);
                }
            }
        }
        var also =
                shown.stream()
                        .skip(given.size())
                        .flatMap(figures -> figures.measurements().stream())
                        .map(Measurement::figure)
                        .toList();
        return new Trial(List.of(), hidden, also);
    }

    /** Records them; what was said of a figure that stays as it is stays too. */
    public Recorded record(Act act, Figures figures) {
        return alone(figures.command.keepingWords(), command -> recorder.record(act, command));
    }

    /** Records them as the whole of a request. */
    ResponseEntity<Receipt> record(Act act, Figures figures, UnaryOperator<String> location) {
        return alone(figures.command, command -> recorder.record(act, command, location));
    }

    private <T> T alone(RecordMeasurements read, Function<RecordMeasurements, T> recording) {
        return oneAtATime.of(
                Ids.bodyOf(read.id()),
                read.definitions(),
                () -> recording.apply(read.beside(index.elsewhere(read.id(), read.definitions()))));
    }
}
