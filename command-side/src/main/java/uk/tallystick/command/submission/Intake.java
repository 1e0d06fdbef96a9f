package uk.tallystick.command.submission;

import org.springframework.stereotype.Component;

import uk.tallystick.command.kpi.KpiDefinitions;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.TryMeasurements;
import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.Measurement;

import java.util.List;
import java.util.Map;
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
     * What is wrong, each with its place such as {@code measurements[3].value}; a round that takes
     * no figures refuses them as it would.
     */
    public List<Problem> problems(Act act, Figures figures) {
        try {
            var command = figures.command;
            recorder.record(act.part("try"), new TryMeasurements(command.id(), command));
            return List.of();
        } catch (Invalid e) {
            return e.problems();
        }
    }

    public Recorded record(Act act, Figures figures) {
        var tried = figures.command;
        return oneAtATime.of(
                Ids.bodyOf(tried.id()),
                tried.definitions(),
                () ->
                        recorder.record(
                                act,
                                new RecordMeasurements(
                                        tried.id(),
                                        tried.figures(),
                                        tried.definitions(),
                                        index.elsewhere(tried.id(), tried.definitions()),
                                        tried.effectiveOn())));
    }
}
