package uk.tallystick.command.submission;

import static uk.tallystick.events.submission.SubmissionStatus.APPROVED;
import static uk.tallystick.events.submission.SubmissionStatus.SUBMITTED;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.submission.SubmissionCommand.CheckFacts;
import uk.tallystick.command.submission.SubmissionCommand.PublishReply;
import uk.tallystick.command.submission.SubmissionCommand.ReplyToFigure;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;

import java.util.List;
import java.util.Set;

/** What the force says of a round's figures. */
final class ReplyDecider {

    private ReplyDecider() {}

    static List<SubmissionEvent> checkFacts(Round round, CheckFacts c) {
        SubmissionDecider.LIFECYCLE.check(round.status(), c);
        if (c.outcome() == FactCheck.DISPUTED && c.comment() == null) {
            throw new Invalid("comment", "must say what is disputed");
        }
        var checked = new FactsChecked(c.id(), c.outcome(), c.comment(), c.effectiveOn(), null);
        return checked.equals(round.facts()) ? List.of() : List.of(checked);
    }

    static List<SubmissionEvent> reply(Round round, ReplyToFigure c) {
        SubmissionDecider.LIFECYCLE.check(round.status(), c);
        var figure = round.figure(c.figure());
        if (figure == null) {
            throw new Invalid(
                    "period", "there is no figure for this breakdown and period in the round");
        }
        if (!round.isPublic(c.figure()) && !Set.of(SUBMITTED, APPROVED).contains(round.status())) {
            throw SubmissionDecider.LIFECYCLE.refusal(
                    round.status(), c, "its figures are not handed in");
        }
        checkValue(figure, c);
        if (round.contents().replies().values().stream()
                .anyMatch(reply -> says(reply.event(), c))) {
            return List.of();
        }
        return List.of(
                new FigureReplied(
                        c.id(),
                        c.reply(),
                        c.figure(),
                        c.kind(),
                        c.value(),
                        c.text(),
                        wasPublished(round),
                        c.effectiveOn(),
                        null));
    }

    /** Whether the public would see it with the round at once: then a publisher decides. */
    private static boolean wasPublished(Round round) {
        return !round.contents().publicFigures().isEmpty();
    }

    private static boolean says(FigureReplied reply, ReplyToFigure c) {
        return reply.figure().equals(c.figure())
                && reply.kind() == c.kind()
                && reply.text().equals(c.text())
                && FigureDecider.same(reply.value(), c.value());
    }

    /** A reply must not say what the figure may not. */
    private static void checkValue(Measurement figure, ReplyToFigure c) {
        var value = c.value();
        if (value == null) {
            return;
        }
        if (c.kind() == ReplyKind.REPLY) {
            throw new Invalid("value", "is for a factual correction");
        }
        var definition = c.definitions().get(c.figure().kpi());
        if (definition == null) {
            return;
        }
        if (definition.unit() != null && definition.unit().fault(value) instanceof String fault) {
            throw new Invalid("value", fault);
        }
        if (definition.method().checks().suppressBelow() != null
                && (figure.marker() == Marker.SUPPRESSED
                        || SmallNumbers.isSmall(Figure.revised(figure, value), definition))) {
            throw new Invalid("value", "would show what is suppressed. " + SmallNumbers.RULE);
        }
    }

    /** What was said before the round was published is published with it. */
    static List<SubmissionEvent> publish(Round round, PublishReply c) {
        SubmissionDecider.LIFECYCLE.check(round.status(), c);
        var reply = round.contents().replies().get(c.reply());
        if (reply == null || !reply.event().figure().kpi().equals(c.kpi())) {
            throw new NotFound("the reply " + c.reply() + " about the KPI " + c.kpi());
        }
        if (c.person().equals(reply.author())) {
            throw new NotAllowed("you gave this reply, and nobody publishes their own");
        }
        if (!reply.event().late()) {
            throw SubmissionDecider.LIFECYCLE.refusal(
                    round.status(), c, "the reply goes with the round");
        }
        if (round.contents().published().contains(c.reply())) {
            return List.of();
        }
        return List.of(
                new ReplyPublished(
                        c.id(), c.reply(), reply.event().figure(), c.effectiveOn(), null));
    }
}
