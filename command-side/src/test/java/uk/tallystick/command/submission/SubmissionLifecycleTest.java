package uk.tallystick.command.submission;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionCommand.MarkOverdue;
import uk.tallystick.command.submission.SubmissionCommand.PublishRound;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.ReplyToFigure;
import uk.tallystick.command.submission.SubmissionCommand.RequestSubmission;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionCommand.TryMeasurements;
import uk.tallystick.events.Code;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SubmissionLifecycleTest
        extends LifecycleWalk<SubmissionState, SubmissionCommand, SubmissionEvent> {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final Exhibit WORDS = new Exhibit("A".repeat(43), 5, "text/plain");
    private static final Stated STATED = new Stated(DAY, WORDS, null);

    SubmissionLifecycleTest() {
        super(SubmissionCommand.class, SubmissionDecider.LIFECYCLE);
    }

    @Override
    protected SubmissionState nothing() {
        return new SubmissionState.NotRequested();
    }

    @Override
    protected List<SubmissionEvent> decide(SubmissionState state, SubmissionCommand command) {
        return SubmissionDecider.decide(state, command);
    }

    @Override
    protected SubmissionState evolve(SubmissionState state, SubmissionEvent event) {
        return SubmissionDecider.evolve(state, event, "somebody");
    }

    @Override
    protected Code statusOf(SubmissionState state) {
        return ((SubmissionState.Round) state).status();
    }

    @Override
    protected Set<Class<? extends SubmissionCommand>> free() {
        return Set.of(RequestSubmission.class, TryMeasurements.class, MarkOverdue.class);
    }

    @Override
    protected String id() {
        return "submission:walked:2025-26-Q1_x1";
    }

    /** Figures of a KPI, and what is about them: their keys have to be the same. */
    @Override
    protected List<SubmissionCommand> byHand() {
        var figure = new FigureKey("x1", FigureKey.ALL, Period.of("2025-26-Q1"));
        var definitions = Map.of("x1", made(Definition.class).getLast());
        var commands = new ArrayList<SubmissionCommand>(made(RequestSubmission.class));
        made(RequestSubmission.class)
                .forEach(c ->
                        commands.add(
                                new RequestSubmission(
                                        id(), c.period(), c.supplier(), null, DAY, STATED)));
        commands.add(new PublishRound(id(), DAY, null));
        commands.add(new PublishRound(id(), DAY, STATED));
        commands.add(new MarkOverdue(id(), DAY, DAY.plusDays(1)));
        for (var value : List.of("12.50", "13")) {
            var measured = measured(figure, new BigDecimal(value));
            commands.add(
                    new RecordMeasurements(
                            id(),
                            List.of(new Figures(List.of(measured), List.of(0), null)),
                            definitions,
                            List.of(),
                            DAY));
        }
        commands.add(
                new ReviseFigure(
                        id(),
                        "x1",
                        figure,
                        new BigDecimal("14"),
                        RevisionKind.CORRECTION,
                        WORDS,
                        definitions,
                        List.of(),
                        DAY,
                        null));
        commands.add(
                new ReplyToFigure(
                        id(), "x1", figure, ReplyKind.REPLY, null, WORDS, definitions, DAY));
        return commands;
    }

    private static Measurement measured(FigureKey figure, BigDecimal value) {
        return new Measurement(
                figure,
                null,
                value,
                Marker.FINAL,
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
    }
}
