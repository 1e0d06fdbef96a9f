package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.FourEyesOverride;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.RevisionKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

sealed interface SubmissionCommand extends Command {

    record RequestSubmission(
            String id,
            Period period,
            Labelled supplier,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionCommand {}

    /**
     * Puts figures into the round.
     *
     * @param definitions of those KPIs that are on record, by code
     * @param elsewhere what other rounds hold of them
     * @param keepsWords whether a figure that stays as it is keeps what was said of it, if nothing
     *     else is
     */
    record RecordMeasurements(
            String id,
            List<Figures> figures,
            Map<String, Definition> definitions,
            Collection<Standing> elsewhere,
            LocalDate effectiveOn,
            boolean keepsWords)
            implements SubmissionCommand {

        RecordMeasurements(
                String id,
                List<Figures> figures,
                Map<String, Definition> definitions,
                Collection<Standing> elsewhere,
                LocalDate effectiveOn) {
            this(id, figures, definitions, elsewhere, effectiveOn, false);
        }

        /** The same, seen beside what stands elsewhere by now. */
        RecordMeasurements beside(Collection<Standing> now) {
            return new RecordMeasurements(id, figures, definitions, now, effectiveOn, keepsWords);
        }

        RecordMeasurements keepingWords() {
            return new RecordMeasurements(id, figures, definitions, elsewhere, effectiveOn, true);
        }
    }

    /**
     * Would these figures be taken? Refused as they would be, and recorded in no case.
     *
     * @param outcome is told the figures as they would be recorded
     */
    record TryMeasurements(
            String id, RecordMeasurements measurements, Consumer<List<Figures>> outcome)
            implements SubmissionCommand {}

    /**
     * Figures with one source.
     *
     * @param places where each stands in the request, from 0
     */
    record Figures(List<Measurement> measurements, List<Integer> places, @Nullable Stated stated) {}

    record SubmitRound(String id, LocalDate effectiveOn) implements SubmissionCommand {}

    record ReturnRound(String id, String person, Exhibit reason, LocalDate effectiveOn)
            implements SubmissionCommand {}

    /**
     * Approves what was handed in.
     *
     * @param person who does it
     * @param override by which it may be who handed it in
     */
    record ApproveRound(
            String id, String person, @Nullable FourEyesOverride override, LocalDate effectiveOn)
            implements SubmissionCommand {}

    record PublishRound(String id, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionCommand {}

    record WithdrawRound(String id, Exhibit reason, LocalDate effectiveOn)
            implements SubmissionCommand {}

    record ReviseFigure(
            String id,
            String revision,
            FigureKey figure,
            @Nullable BigDecimal value,
            RevisionKind kind,
            Exhibit reason,
            Map<String, Definition> definitions,
            Collection<Standing> elsewhere,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionCommand {}

    record PublishRevision(
            String id, String kpi, String revision, String person, LocalDate effectiveOn)
            implements SubmissionCommand {}

    record ReopenRound(String id, Exhibit reason, LocalDate effectiveOn)
            implements SubmissionCommand {}

    record CheckFacts(
            String id, FactCheck outcome, @Nullable Exhibit comment, LocalDate effectiveOn)
            implements SubmissionCommand {}

    record ReplyToFigure(
            String id,
            String reply,
            FigureKey figure,
            ReplyKind kind,
            @Nullable BigDecimal value,
            Exhibit text,
            Map<String, Definition> definitions,
            LocalDate effectiveOn)
            implements SubmissionCommand {}

    record PublishReply(String id, String kpi, String reply, String person, LocalDate effectiveOn)
            implements SubmissionCommand {}

    /**
     * Notes that the round was not handed in by the day it was due, if it was not.
     *
     * @param effectiveOn a day after it
     */
    record MarkOverdue(String id, LocalDate dueOn, LocalDate effectiveOn)
            implements SubmissionCommand {}
}
