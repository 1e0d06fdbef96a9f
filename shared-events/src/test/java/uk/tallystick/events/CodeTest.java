package uk.tallystick.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.events.body.Office;
import uk.tallystick.events.decision.Adviser;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.decision.DecisionPublication;
import uk.tallystick.events.decision.ImplicationKind;
import uk.tallystick.events.decision.Significance;
import uk.tallystick.events.duty.Recurrence;
import uk.tallystick.events.exhibit.FileKind;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Presence;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.plan.Qualifier;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.ClockKind;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.events.recommendation.Priority;
import uk.tallystick.events.recommendation.RecommendationKind;
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.Suppression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class CodeTest {

    static Stream<Arguments> codes() {
        return Stream.of(
                codes(
                        ActionStatus.class,
                        "proposed agreed inProgress paused complete businessAsUsual withdrawn"
                                + " merged carriedForward"),
                codes(Lead.class, "commissioner force partner"),
                codes(Nature.class, "project continuing review"),
                codes(Rag.class, "green amber red"),
                codes(
                        BodyKind.class,
                        "policeAndCrimeCommissioner policeFireAndCrimeCommissioner mayor board"
                                + " council other"),
                codes(Capacity.class, "commissioner deputy acting delegated"),
                codes(Classification.class, "public partExempt nonPublic"),
                codes(DecisionKind.class, "key arisingFromScrutiny appointment precept other"),
                codes(Direction.class, "increase decrease maintain improve"),
                codes(KpiClass.class, "kpi contextual"),
                codes(Polarity.class, "higherIsBetter lowerIsBetter neither"),
                codes(TargetShape.class, "absolute relative rank maintain gap nested"),
                codes(
                        Unit.class,
                        "percent count rate score grade rank days minutes money composite"),
                codes(
                        PlanStatus.class,
                        "drafted consulting withPanel panelReported issued reviewedAndNotVaried"
                                + " varied superseded draft agreed inForce closed"),
                codes(Assurance.class, "substantial reasonable limited none"),
                codes(
                        Outcome.class,
                        "assured furtherInformation actionCommissioned escalated noted"),
                codes(
                        Marker.class,
                        "final provisional estimated forecast suppressed lowReliability"
                                + " notCollected notApplicable breakInSeries"),
                codes(Suppression.class, "smallNumber protectsAnother other"),
                codes(FactCheck.class, "agreed disputed"),
                codes(ReplyKind.class, "reply factualCorrection"),
                codes(
                        Office.class,
                        "commissioner deputy chiefConstable chiefExecutive chiefFinanceOfficer"
                                + " monitoringOfficer"),
                codes(Holding.class, "elected appointed acting interim temporary"),
                codes(MonitoringPhase.class, "scan engage"),
                codes(Grade.class, "outstanding good adequate requiresImprovement inadequate"),
                codes(PlanKind.class, "plan deliveryPlan"),
                codes(Qualifier.class, "exactly about over upTo"),
                codes(
                        CommitmentStatus.class,
                        "notStarted inProgress kept partlyKept notKept dropped"),
                codes(Asker.class, "commissioner panel memberOfThePublic other"),
                codes(MeetingKind.class, "panel accountabilityBoard resourcesAndPerformance other"),
                codes(Presence.class, "present substituted apologies absent"),
                codes(ResolutionOutcome.class, "noted agreed amended deferred refused"),
                codes(
                        ImplicationKind.class,
                        "financial humanResources equality risk policy legal consultation"),
                codes(Adviser.class, "chiefFinanceOfficer monitoringOfficer chiefExecutive other"),
                codes(DecisionPublication.class, "published partPublished withheld"),
                codes(Significance.class, "significant routine"),
                codes(Maker.class, "panel inspectorate audit other"),
                codes(
                        RecommendationKind.class,
                        "resolution causeOfConcern acceleratedCauseOfConcern areaForImprovement"
                                + " recommendation"),
                codes(Priority.class, "immediate high medium low"),
                codes(ClockKind.class, "inspection56 days workingDays byDate"),
                codes(Answer.class, "accepted partlyAccepted rejected"),
                codes(Recurrence.class, "once monthly quarterly yearly"),
                codes(FileKind.class, "evidence minutes paper recording source other"),
                codes(RevisionKind.class, "revision correction restatement"));
    }

    private static Arguments codes(Class<? extends Code> type, String expected) {
        return Arguments.of(type, List.of(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_constant_has_the_name_that_clients_and_the_log_know(
            Class<? extends Code> type, List<String> expected) {
        assertThat(Arrays.stream(type.getEnumConstants()).map(Code::code))
                .containsExactlyElementsOf(expected);
    }
}
