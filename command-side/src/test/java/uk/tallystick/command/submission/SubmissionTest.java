package uk.tallystick.command.submission;

import static org.hamcrest.CoreMatchers.containsString;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;
import static uk.tallystick.events.submission.SubmissionStatus.APPROVED;
import static uk.tallystick.events.submission.SubmissionStatus.IN_PROGRESS;
import static uk.tallystick.events.submission.SubmissionStatus.NOT_RECEIVED;
import static uk.tallystick.events.submission.SubmissionStatus.PUBLISHED;
import static uk.tallystick.events.submission.SubmissionStatus.REQUESTED;
import static uk.tallystick.events.submission.SubmissionStatus.RETURNED;
import static uk.tallystick.events.submission.SubmissionStatus.SUBMITTED;
import static uk.tallystick.events.submission.SubmissionStatus.WITHDRAWN;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import uk.tallystick.command.recording.Correlation;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.submission.SubmissionCommand.ApproveRound;
import uk.tallystick.command.submission.SubmissionCommand.CheckFacts;
import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionCommand.MarkOverdue;
import uk.tallystick.command.submission.SubmissionCommand.PublishReply;
import uk.tallystick.command.submission.SubmissionCommand.PublishRevision;
import uk.tallystick.command.submission.SubmissionCommand.PublishRound;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.ReopenRound;
import uk.tallystick.command.submission.SubmissionCommand.ReplyToFigure;
import uk.tallystick.command.submission.SubmissionCommand.RequestSubmission;
import uk.tallystick.command.submission.SubmissionCommand.ReturnRound;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionCommand.SubmitRound;
import uk.tallystick.command.submission.SubmissionCommand.WithdrawRound;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.FourEyesOverride;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.events.submission.SubmissionStatus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SubmissionTest {

    private static final String ID = "submission:testshire:2024-25-Q1_survey";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Period QUARTER = Period.of("2024-25-Q1");
    private static final Exhibit REASON = words("for this reason");
    private static final FigureKey FIGURE = new FigureKey("P1", FigureKey.ALL, QUARTER);
    private static final Stated STATED =
            new Stated(LocalDate.of(2020, 5, 1), words("Report"), null);

    private static final String SUBMITTER = "person:11111111-1111-1111-1111-111111111111";
    private static final String ANOTHER = "person:22222222-2222-2222-2222-222222222222";
    private static final FourEyesOverride OVERRIDE =
            new FourEyesOverride(words("A. Deputy"), words("The panel meets today"));

    private static final SubmissionEvent REQUEST =
            new SubmissionRequested(ID, QUARTER, label("Survey"), DAY, DAY, null);
    private static final SubmissionEvent SUBMIT = new SubmissionSubmitted(ID, DAY, null);
    private static final SubmissionEvent RETURN = new SubmissionReturned(ID, REASON, DAY, null);
    private static final SubmissionEvent APPROVE = new SubmissionApproved(ID, null, DAY, null);
    private static final SubmissionEvent PUBLISH =
            new SubmissionPublished(ID, RuleVersion.CURRENT, DAY, null);
    private static final SubmissionEvent WITHDRAW = new SubmissionWithdrawn(ID, REASON, DAY, null);

    private final AggregateTestFixture<Submission> fixture = GivenWhenThen.of(Submission.class);

    private static final SubmissionEvent REOPEN = new SubmissionReopened(ID, REASON, DAY, null);
    private static final SubmissionEvent OVERDUE =
            new SubmissionOverdue(ID, DAY, DAY.plusDays(1), null);

    /**
     * A step of a round.
     *
     * @param from the states in which it leads to its event
     * @param changesNothing those in which it is accepted and leads to none; in all others it is
     *     refused
     */
    private record Step(
            SubmissionCommand command,
            SubmissionEvent event,
            Set<SubmissionStatus> from,
            Set<SubmissionStatus> changesNothing) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step(
                            record(figure("53.0")),
                            recorded(figure("53.0")),
                            Set.of(REQUESTED, IN_PROGRESS, RETURNED, NOT_RECEIVED),
                            Set.of()),
                    new Step(
                            new SubmitRound(ID, DAY),
                            SUBMIT,
                            Set.of(IN_PROGRESS, RETURNED, NOT_RECEIVED),
                            Set.of(SUBMITTED)),
                    new Step(
                            new ReturnRound(ID, ANOTHER, REASON, DAY),
                            RETURN,
                            Set.of(SUBMITTED, APPROVED),
                            Set.of(RETURNED)),
                    new Step(
                            new ApproveRound(ID, ANOTHER, null, DAY),
                            APPROVE,
                            Set.of(SUBMITTED),
                            Set.of(APPROVED)),
                    new Step(
                            new PublishRound(ID, DAY, null),
                            PUBLISH,
                            Set.of(APPROVED),
                            Set.of(PUBLISHED)),
                    new Step(
                            new WithdrawRound(ID, REASON, DAY),
                            WITHDRAW,
                            Set.of(
                                    REQUESTED,
                                    IN_PROGRESS,
                                    SUBMITTED,
                                    RETURNED,
                                    APPROVED,
                                    NOT_RECEIVED),
                            Set.of(WITHDRAWN)),
                    new Step(
                            new ReopenRound(ID, REASON, DAY),
                            REOPEN,
                            Set.of(APPROVED, PUBLISHED, WITHDRAWN),
                            Set.of(IN_PROGRESS)),
                    new Step(
                            new MarkOverdue(ID, DAY, DAY.plusDays(1)),
                            OVERDUE,
                            Set.of(REQUESTED, IN_PROGRESS, RETURNED),
                            Set.of(SUBMITTED, APPROVED, PUBLISHED, WITHDRAWN, NOT_RECEIVED)),
                    new Step(
                            new CheckFacts(ID, FactCheck.AGREED, null, DAY),
                            new FactsChecked(ID, FactCheck.AGREED, null, DAY, null),
                            Set.of(SUBMITTED, APPROVED, PUBLISHED),
                            Set.of()),
                    new Step(
                            reply(ReplyKind.REPLY, null),
                            replied(false),
                            Set.of(SUBMITTED, APPROVED),
                            Set.of(PUBLISHED)),
                    new Step(revise("51.0"), revised("51.0"), Set.of(PUBLISHED), Set.of()));

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return STEPS.stream()
                .flatMap(step ->
                        Arrays.stream(SubmissionStatus.values())
                                .map(from ->
                                        dynamicTest(
                                                from.code()
                                                        + ", "
                                                        + step.command().getClass().getSimpleName(),
                                                () -> goes(from, step))));
    }

    private static void goes(SubmissionStatus from, Step step) {
        var outcome =
                GivenWhenThen.of(Submission.class).given(untilItIs(from)).when(step.command());
        if (step.from().contains(from)) {
            outcome.expectEvents(step.event());
        } else if (step.command() instanceof ReplyToFigure && from == PUBLISHED) {
            outcome.expectEvents(replied(true));
        } else if (step.changesNothing().contains(from)) {
            outcome.expectSuccessfulHandlerExecution().expectNoEvents();
        } else {
            outcome.expectNoEvents()
                    .expectException(NotPossible.class)
                    .expectExceptionMessage(containsString("the round is " + from.code()));
        }
    }

    private static List<Fact> untilItIs(SubmissionStatus status) {
        var recorded = recorded(figure("52.0"));
        return switch (status) {
            case REQUESTED -> List.of(REQUEST);
            case IN_PROGRESS -> List.of(REQUEST, recorded);
            case SUBMITTED -> List.of(REQUEST, recorded, SUBMIT);
            case RETURNED -> List.of(REQUEST, recorded, SUBMIT, RETURN);
            case APPROVED -> List.of(REQUEST, recorded, SUBMIT, APPROVE);
            case PUBLISHED -> List.of(REQUEST, recorded, SUBMIT, APPROVE, PUBLISH);
            case WITHDRAWN -> List.of(REQUEST, recorded, WITHDRAW);
            case NOT_RECEIVED -> List.of(REQUEST, recorded, OVERDUE);
        };
    }

    @Test
    void aRoundIsOverdueOnceAndOnlyAfterTheDay() {
        var mark = new MarkOverdue(ID, DAY, DAY.plusDays(1));
        fixture.given(REQUEST, OVERDUE, recorded(figure("52.0"))).when(mark).expectNoEvents();
        GivenWhenThen.of(Submission.class)
                .given(REQUEST)
                .when(new MarkOverdue(ID, DAY, DAY))
                .expectNoEvents();
        GivenWhenThen.of(Submission.class)
                .given(REQUEST)
                .when(new MarkOverdue(ID, DAY.minusDays(9), DAY.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void aRoundThatWasNotReceivedIsNotHandedInEmpty() {
        fixture.given(REQUEST, OVERDUE)
                .when(new SubmitRound(ID, DAY))
                .expectException(NotPossible.class);
    }

    @Test
    void whatWasPublishedIsOnlyRevisedInARoundThatIsReopened() {
        reopened().when(record(figure("53.0"))).expectException(Invalid.class);
        reopened().when(record(figure("52.0"))).expectNoEvents();
        var county = measurement("county", "48.0", Marker.FINAL);
        reopened().when(record(county)).expectEvents(recorded(county));
        reopened().when(revise("51.0")).expectEvents(revised("51.0"));
        reopened().when(new WithdrawRound(ID, REASON, DAY)).expectException(NotPossible.class);
        reopened()
                .andGiven(recorded(county), SUBMIT, APPROVE)
                .when(new PublishRound(ID, DAY, null))
                .expectEvents(PUBLISH);
    }

    private static TestExecutor<Submission> reopened() {
        return GivenWhenThen.of(Submission.class).given(untilItIs(PUBLISHED)).andGiven(REOPEN);
    }

    @Test
    void whoDisputesFactsSaysWhich() {
        fixture.given(untilItIs(SUBMITTED))
                .when(new CheckFacts(ID, FactCheck.DISPUTED, null, DAY))
                .expectException(Invalid.class);
        var disputed = new FactsChecked(ID, FactCheck.DISPUTED, REASON, DAY, null);
        GivenWhenThen.of(Submission.class)
                .given(untilItIs(SUBMITTED))
                .when(new CheckFacts(ID, FactCheck.DISPUTED, REASON, DAY))
                .expectEvents(disputed);
        GivenWhenThen.of(Submission.class)
                .given(untilItIs(SUBMITTED))
                .andGiven(disputed)
                .when(new CheckFacts(ID, FactCheck.DISPUTED, REASON, DAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aFactualCorrectionHasAValueOfTheMeasuresUnitAndAReplyNone() {
        fixture.given(untilItIs(SUBMITTED))
                .when(reply(ReplyKind.FACTUAL_CORRECTION, "140"))
                .expectException(Invalid.class);
        GivenWhenThen.of(Submission.class)
                .given(untilItIs(SUBMITTED))
                .when(reply(ReplyKind.REPLY, "51"))
                .expectException(Invalid.class);
    }

    @Test
    void aLateReplyIsPublishedByAnotherOnce() {
        late(by(SUBMITTER, replied(true)))
                .when(new PublishReply(ID, "P1", "a1", SUBMITTER, DAY))
                .expectException(NotAllowed.class);
        var published = new ReplyPublished(ID, "a1", FIGURE, DAY, null);
        late(by(SUBMITTER, replied(true)))
                .when(new PublishReply(ID, "P1", "a1", ANOTHER, DAY))
                .expectEvents(published);
        late(by(SUBMITTER, replied(true)))
                .andGiven(published)
                .when(new PublishReply(ID, "P1", "a1", ANOTHER, DAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        late(by(SUBMITTER, replied(true)))
                .when(new PublishReply(ID, "P2", "a1", ANOTHER, DAY))
                .expectException(NotFound.class);
    }

    @Test
    void aReplyThatCameBeforeIsPublishedWithItsRound() {
        fixture.given(untilItIs(SUBMITTED))
                .andGiven(by(SUBMITTER, replied(false)), APPROVE, PUBLISH)
                .when(new PublishReply(ID, "P1", "a1", ANOTHER, DAY))
                .expectException(NotPossible.class);
    }

    private static TestExecutor<Submission> late(GenericEventMessage<Fact> reply) {
        return GivenWhenThen.of(Submission.class).given(untilItIs(PUBLISHED)).andGiven(reply);
    }

    private static ReplyToFigure reply(ReplyKind kind, @Nullable String value) {
        return new ReplyToFigure(
                ID, "a1", FIGURE, kind, decimal(value), REASON, definitions(), DAY);
    }

    private static FigureReplied replied(boolean late) {
        return new FigureReplied(ID, "a1", FIGURE, ReplyKind.REPLY, null, REASON, late, DAY, null);
    }

    @Test
    void aRoundThatIsOpenedLateIsOverdueFromItsOpening() {
        fixture.given(
                        new SubmissionRequested(
                                ID, QUARTER, label("Survey"), DAY.minusDays(9), DAY, null))
                .when(new MarkOverdue(ID, DAY.minusDays(9), DAY.minusDays(8)))
                .expectEvents(new SubmissionOverdue(ID, DAY.minusDays(9), DAY, null));
    }

    @Test
    void aReplyInAReopenedRoundIsNotPublicByItself() {
        var late = new FigureKey("P1", "county", QUARTER);
        fixture.given(
                        REQUEST,
                        recorded(figure("52.0")),
                        SUBMIT,
                        APPROVE,
                        PUBLISH,
                        new SubmissionReopened(ID, REASON, DAY, null),
                        recorded(measurement("county", "48.0", Marker.FINAL)),
                        SUBMIT)
                .when(
                        new ReplyToFigure(
                                ID, "a", late, ReplyKind.REPLY, null, REASON, definitions(), DAY))
                .expectEvents(
                        new FigureReplied(
                                ID, "a", late, ReplyKind.REPLY, null, REASON, true, DAY, null));
    }

    @Test
    void aSupplierHasOneRoundForAPeriod() {
        fixture.givenNoPriorActivity().when(request(DAY)).expectEvents(REQUEST);
        GivenWhenThen.of(Submission.class).given(REQUEST).when(request(DAY)).expectNoEvents();
        GivenWhenThen.of(Submission.class)
                .given(REQUEST)
                .when(request(DAY.plusDays(1)))
                .expectException(NotPossible.class);
    }

    @Test
    void onlyFiguresThatChangedAreRecorded() {
        var county = measurement("county", "48.0", Marker.FINAL);
        fixture.given(
                        REQUEST,
                        recorded(figure("52.0"), measurement("county", "47.0", Marker.PROVISIONAL)))
                .when(record(figure("52.0"), county))
                .expectEvents(recorded(county));
    }

    @Test
    void figuresThatStandAlreadyChangeNothing() {
        fixture.given(REQUEST, recorded(figure("52.0")))
                .when(record(figure("52.0")))
                .expectNoEvents();
    }

    @Test
    void aFigureWrittenWithAnotherPrecisionIsAnotherFigure() {
        fixture.given(REQUEST, recorded(figure("52")))
                .when(record(figure("52.0")))
                .expectEvents(recorded(figure("52.0")));
    }

    @Test
    void aThousandFiguresAreOneEvent() {
        var figures =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> measurement("area-" + i, "50", Marker.FINAL))
                        .toArray(Measurement[]::new);
        fixture.given(REQUEST).when(record(figures)).expectEvents(recorded(figures));
    }

    @Test
    void figuresOfDifferentSourcesAreDifferentEvents() {
        var stated = new Figures(List.of(figure("52.0")), List.of(0), STATED);
        var own =
                new Figures(List.of(measurement("county", "48.0", Marker.FINAL)), List.of(1), null);
        fixture.given(REQUEST)
                .when(
                        new RecordMeasurements(
                                ID, List.of(stated, own), definitions(), List.of(), DAY))
                .expectEvents(
                        new MeasurementsRecorded(ID, stated.measurements(), DAY, STATED),
                        new MeasurementsRecorded(ID, own.measurements(), DAY, null));
    }

    @Test
    void historyWasHandedInWhenItWasStatedButNotBeforeItsRoundWasOpened() {
        var stated = new Figures(List.of(figure("52.0")), List.of(0), STATED);
        var record = new RecordMeasurements(ID, List.of(stated), definitions(), List.of(), DAY);
        var recorded = stated.measurements();
        fixture.given(opened(STATED.on().minusDays(1)))
                .when(record)
                .expectEvents(new MeasurementsRecorded(ID, recorded, STATED.on(), STATED));
        GivenWhenThen.of(Submission.class)
                .given(opened(DAY))
                .when(record)
                .expectEvents(new MeasurementsRecorded(ID, recorded, DAY, STATED));
    }

    private static SubmissionRequested opened(LocalDate on) {
        return new SubmissionRequested(ID, QUARTER, label("Survey"), DAY, on, null);
    }

    @Test
    void anotherWayToWriteAPublishedNumberIsNoOtherFigure() {
        fixture.given(untilItIs(PUBLISHED))
                .andGiven(REOPEN)
                .when(record(figure("52")))
                .expectNoEvents();
    }

    @Test
    void oneWrongFigureKeepsTheOthersOut() {
        fixture.given(REQUEST)
                .when(record(figure("52.0"), measurement("county", "140", Marker.FINAL)))
                .expectNoEvents()
                .expectException(Invalid.class);
    }

    @Test
    void aFigureMayBeMissingIfItSaysWhy() {
        var suppressed = measurement("city", null, Marker.SUPPRESSED);
        fixture.given(REQUEST).when(record(suppressed)).expectEvents(recorded(suppressed));
        GivenWhenThen.of(Submission.class)
                .given(REQUEST)
                .when(record(measurement("city", null, Marker.FINAL)))
                .expectException(Invalid.class);
    }

    @Test
    void aReturnedRoundIsAmendedAndHandedInAgain() {
        fixture.given(untilItIs(RETURNED))
                .when(record(figure("53.0")))
                .expectEvents(recorded(figure("53.0")));
        GivenWhenThen.of(Submission.class)
                .given(REQUEST, recorded(figure("52.0")), SUBMIT, RETURN, recorded(figure("53.0")))
                .when(new SubmitRound(ID, DAY))
                .expectEvents(SUBMIT);
    }

    @Test
    void importedHistoryIsPublishedDirectly() {
        var imported =
                new SubmissionRequested(ID, QUARTER, label("Survey"), null, STATED.on(), STATED);
        var figures = new MeasurementsRecorded(ID, List.of(figure("52.0")), STATED.on(), STATED);
        fixture.given(imported, figures)
                .when(new PublishRound(ID, STATED.on(), STATED))
                .expectEvents(
                        new SubmissionPublished(ID, RuleVersion.CURRENT, STATED.on(), STATED));
    }

    @Test
    void historyWasNotPublishedBeforeItsFiguresWereHandedInWhateverItsSourceSays() {
        var imported =
                new SubmissionRequested(ID, QUARTER, label("Survey"), null, STATED.on(), STATED);
        fixture.given(imported, recorded(figure("52.0")))
                .when(new PublishRound(ID, STATED.on(), STATED))
                .expectEvents(new SubmissionPublished(ID, RuleVersion.CURRENT, DAY, STATED));
    }

    @Test
    void aRoundOfOurOwnIsNotPublishedDirectlyByCallingItHistory() {
        fixture.given(untilItIs(IN_PROGRESS))
                .when(new PublishRound(ID, STATED.on(), STATED))
                .expectException(NotPossible.class);
    }

    @Test
    void aPublishedFigureIsRevisedAndTheRevisionPublished() {
        fixture.given(untilItIs(PUBLISHED)).when(revise("51.0")).expectEvents(revised("51.0"));
        GivenWhenThen.of(Submission.class)
                .given(untilItIs(PUBLISHED))
                .andGiven(revised("51.0"))
                .when(new PublishRevision(ID, "P1", "r1", ANOTHER, DAY))
                .expectEvents(new RevisionPublished(ID, "r1", FIGURE, DAY, null));
    }

    @Test
    void aRevisionIsPublishedOnce() {
        fixture.given(untilItIs(PUBLISHED))
                .andGiven(revised("51.0"), new RevisionPublished(ID, "r1", FIGURE, DAY, null))
                .when(new PublishRevision(ID, "P1", "r1", ANOTHER, DAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aRevisionThatNobodyMadeCannotBePublished() {
        fixture.given(untilItIs(PUBLISHED))
                .when(new PublishRevision(ID, "P1", "r1", ANOTHER, DAY))
                .expectException(NotFound.class);
    }

    @Test
    void anotherWayToWriteTheSameNumberIsNoRevision() {
        fixture.given(untilItIs(PUBLISHED)).when(revise("52.00")).expectNoEvents();
    }

    @Test
    void aFigureIsNotRevisedToNothing() {
        fixture.given(untilItIs(PUBLISHED)).when(revise(null)).expectException(Invalid.class);
    }

    @Test
    void nobodyApprovesOrReturnsWhatTheySubmitted() {
        submitted()
                .when(new ApproveRound(ID, SUBMITTER, null, DAY))
                .expectNoEvents()
                .expectException(NotAllowed.class);
        submitted()
                .when(new ReturnRound(ID, SUBMITTER, REASON, DAY))
                .expectNoEvents()
                .expectException(NotAllowed.class);
        submitted()
                .andGiven(by(ANOTHER, APPROVE))
                .when(new ReturnRound(ID, SUBMITTER, REASON, DAY))
                .expectException(NotAllowed.class);
        submitted().when(new ApproveRound(ID, ANOTHER, null, DAY)).expectEvents(APPROVE);
    }

    @Test
    void whoeverEverHandedItInIsNotWhoJudgesIt() {
        submitted()
                .andGiven(by(SUBMITTER, RETURN), by(ANOTHER, SUBMIT))
                .when(new ApproveRound(ID, ANOTHER, null, DAY))
                .expectException(NotAllowed.class);
        submitted()
                .andGiven(by(SUBMITTER, RETURN), by(ANOTHER, SUBMIT))
                .when(new ApproveRound(ID, SUBMITTER, null, DAY))
                .expectException(NotAllowed.class);
        submitted()
                .andGiven(by(SUBMITTER, RETURN), by(ANOTHER, SUBMIT))
                .when(new ApproveRound(ID, "person:third", null, DAY))
                .expectEvents(APPROVE);
    }

    @Test
    void aDeputyMayLetTheSubmitterApproveAndIsNamed() {
        submitted()
                .when(new ApproveRound(ID, SUBMITTER, OVERRIDE, DAY))
                .expectEvents(new SubmissionApproved(ID, OVERRIDE, DAY, null));
    }

    @Test
    void nobodyPublishesTheirOwnRevision() {
        var revision = by(SUBMITTER, revised("51.0"));
        GivenWhenThen.of(Submission.class)
                .given(untilItIs(PUBLISHED))
                .andGiven(revision)
                .when(new PublishRevision(ID, "P1", "r1", SUBMITTER, DAY))
                .expectNoEvents()
                .expectException(NotAllowed.class);
        GivenWhenThen.of(Submission.class)
                .given(untilItIs(PUBLISHED))
                .andGiven(revision)
                .when(new PublishRevision(ID, "P1", "r1", ANOTHER, DAY))
                .expectEvents(new RevisionPublished(ID, "r1", FIGURE, DAY, null));
    }

    private static TestExecutor<Submission> submitted() {
        return GivenWhenThen.of(Submission.class)
                .given(REQUEST, recorded(figure("52.0")), by(SUBMITTER, SUBMIT));
    }

    private static GenericEventMessage<Fact> by(String person, Fact event) {
        return new GenericEventMessage<>(event, MetaData.with(Correlation.ACTOR, person));
    }

    private static RequestSubmission request(LocalDate dueOn) {
        return new RequestSubmission(ID, QUARTER, label("Survey"), dueOn, DAY, null);
    }

    private static RecordMeasurements record(Measurement... measurements) {
        var places = IntStream.range(0, measurements.length).boxed().toList();
        return new RecordMeasurements(
                ID,
                List.of(new Figures(List.of(measurements), places, null)),
                definitions(),
                List.of(),
                DAY);
    }

    private static MeasurementsRecorded recorded(Measurement... measurements) {
        return new MeasurementsRecorded(ID, List.of(measurements), DAY, null);
    }

    private static ReviseFigure revise(@Nullable String value) {
        return new ReviseFigure(
                ID,
                "r1",
                FIGURE,
                decimal(value),
                RevisionKind.CORRECTION,
                REASON,
                definitions(),
                List.of(),
                DAY,
                null);
    }

    private static FigureRevised revised(String value) {
        return new FigureRevised(
                ID,
                "r1",
                FIGURE,
                decimal(value),
                Marker.FINAL,
                null,
                RevisionKind.CORRECTION,
                REASON,
                DAY,
                null);
    }

    private static Measurement figure(String value) {
        return measurement(FigureKey.ALL, value, Marker.FINAL);
    }

    private static Measurement measurement(
            String breakdown, @Nullable String value, Marker marker) {
        var key = new FigureKey("P1", breakdown, QUARTER);
        return new Measurement(
                key,
                null,
                decimal(value),
                marker,
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

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    private static Map<String, Definition> definitions() {
        var definition =
                new Definition(
                        words("Safe"),
                        Unit.PERCENT,
                        null,
                        null,
                        null,
                        KpiClass.KPI,
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        Method.UNSAID);
        return Map.of("P1", definition);
    }
}
