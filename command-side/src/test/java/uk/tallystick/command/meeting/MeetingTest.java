package uk.tallystick.command.meeting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.meeting.MeetingCommand.ApproveMinutes;
import uk.tallystick.command.meeting.MeetingCommand.CancelMeeting;
import uk.tallystick.command.meeting.MeetingCommand.CorrectDate;
import uk.tallystick.command.meeting.MeetingCommand.DraftMinutes;
import uk.tallystick.command.meeting.MeetingCommand.HoldMeeting;
import uk.tallystick.command.meeting.MeetingCommand.MarkInformationOverdue;
import uk.tallystick.command.meeting.MeetingCommand.ProvideInformation;
import uk.tallystick.command.meeting.MeetingCommand.ScheduleMeeting;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.meeting.Attendance;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Member;
import uk.tallystick.events.meeting.Presence;

import java.time.LocalDate;
import java.util.List;

class MeetingTest {

    private static final String ID = "meeting:testshire:1";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final List<Member> MEMBERS =
            List.of(
                    new Member(label("Cllr A"), label("City"), true),
                    new Member(label("Cllr B"), null, true),
                    new Member(label("An adviser"), null, false));

    private final AggregateTestFixture<Meeting> fixture = GivenWhenThen.of(Meeting.class);

    @Test
    void aMeetingIsCalledWithItsMembersOnTheDay() {
        fixture.givenNoPriorActivity().when(schedule(MEMBERS)).expectEvents(scheduled(MEMBERS, 2));
    }

    @Test
    void nobodyIsAMemberTwice() {
        fixture.givenNoPriorActivity()
                .when(schedule(List.of(MEMBERS.getFirst(), MEMBERS.getFirst())))
                .expectException(Invalid.class);
    }

    @Test
    void substitutesCountTowardsTheQuorum() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(hold(present("Cllr A"), substituted("Cllr B", "Cllr C")))
                .expectEvents(held(true, present("Cllr A"), substituted("Cllr B", "Cllr C")));
    }

    @Test
    void whoHasNoVoteDoesNotMakeAMeetingQuorate() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(hold(present("Cllr A"), present("An adviser")))
                .expectEvents(held(false, present("Cllr A"), present("An adviser")));
    }

    @Test
    void nobodyKnowsWhetherAMeetingWasQuorateThatHasNoKnownMembersOrQuorum() {
        fixture.given(scheduled(List.of(), 2))
                .when(hold(present("Cllr A")))
                .expectEvents(held(null, present("Cllr A")));
        GivenWhenThen.of(Meeting.class)
                .given(scheduled(MEMBERS, null))
                .when(hold(present("Cllr A")))
                .expectEvents(held(null, present("Cllr A")));
        GivenWhenThen.of(Meeting.class)
                .given(scheduled(MEMBERS, 2))
                .when(hold())
                .expectEvents(held(null));
    }

    @Test
    void whoIsNoMemberIsNotAmongThem() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(hold(present("Cllr Z")))
                .expectException(Invalid.class);
    }

    @Test
    void whoBecameAMemberSinceTheInvitationIsOneOnTheDay() {
        var members =
                List.of(MEMBERS.getFirst(), new Member(label("Cllr Z"), label("County"), true));
        var attendance = List.of(present("Cllr A"), present("Cllr Z"));
        fixture.given(scheduled(MEMBERS, 2))
                .when(new HoldMeeting(ID, members, attendance, null, DAY, null))
                .expectEvents(new MeetingHeld(ID, members, attendance, true, null, DAY, null));
        GivenWhenThen.of(Meeting.class)
                .given(scheduled(MEMBERS, 2))
                .when(new HoldMeeting(ID, members, List.of(present("Cllr B")), null, DAY, null))
                .expectException(Invalid.class);
    }

    @Test
    void aMeetingIsNotHeldBeforeItsDay() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(new HoldMeeting(ID, List.of(), List.of(), null, DAY.minusDays(1), null))
                .expectException(Invalid.class);
    }

    @Test
    void aMeetingThatWasMovedIsHeldOnTheOtherDay() {
        var moved = new MeetingDateCorrected(ID, DAY.minusDays(7), words("The hall"), DAY, null);
        fixture.given(scheduled(MEMBERS, 2), moved)
                .when(hold())
                .expectEvents(
                        new MeetingHeld(
                                ID, List.of(), List.of(), null, null, DAY.minusDays(7), null));
    }

    @Test
    void theSameDateAgainIsNoCorrection() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(new CorrectDate(ID, DAY, words("A slip"), DAY, DAY, null))
                .expectNoEvents();
    }

    @Test
    void whatWasHeldWasNotHeldInTheFuture() {
        fixture.given(scheduled(MEMBERS, 2), held(null))
                .when(new CorrectDate(ID, DAY.plusDays(1), words("A slip"), DAY, DAY, null))
                .expectException(Invalid.class);
    }

    @Test
    void whatWasCancelledIsNotHeld() {
        var cancelled = new MeetingCancelled(ID, words("An election"), DAY, null);
        fixture.given(scheduled(MEMBERS, 2))
                .when(new CancelMeeting(ID, words("An election"), DAY, null))
                .expectEvents(cancelled);
        GivenWhenThen.of(Meeting.class)
                .given(scheduled(MEMBERS, 2), cancelled)
                .when(hold())
                .expectException(NotPossible.class)
                .expectExceptionMessage(
                        "the meeting is cancelled, where this is not possible: hold meeting;"
                                + " possible: provide information");
    }

    @Test
    void minutesAreDraftedAgainUntilTheyAreApproved() {
        fixture.given(scheduled(MEMBERS, 2), held(null), minutes("First"))
                .when(new DraftMinutes(ID, words("Second"), DAY, null))
                .expectEvents(minutes("Second"));
    }

    @Test
    void minutesAreApprovedAsACorrectRecordOrSubjectToAmendment() {
        fixture.given(scheduled(MEMBERS, 2), held(null), minutes("First"))
                .when(new ApproveMinutes(ID, words("Not 25 but 27"), "2", DAY, null))
                .expectEvents(new MinutesApproved(ID, words("Not 25 but 27"), "2", DAY, null));
        GivenWhenThen.of(Meeting.class)
                .given(
                        scheduled(MEMBERS, 2),
                        held(null),
                        minutes("First"),
                        new MinutesApproved(ID, null, "2", DAY, null))
                .when(new DraftMinutes(ID, words("Second"), DAY, null))
                .expectException(NotPossible.class);
    }

    @Test
    void thereAreNoMinutesOfWhatWasNotHeld() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(new DraftMinutes(ID, words("First"), DAY, null))
                .expectException(NotPossible.class);
    }

    @Test
    void informationThatDidNotComeIsOverdueOnceAndMayComeLate() {
        var overdue = new InformationOverdue(ID, "r1", DAY, DAY.plusDays(1), null);
        fixture.given(scheduled(MEMBERS, 2), asked("r1"), asked("r2"), answered("r2"))
                .when(new MarkInformationOverdue(ID, "r1", DAY, DAY.plusDays(1)))
                .expectEvents(overdue);
        for (var request : List.of("r1", "r2", "never")) {
            GivenWhenThen.of(Meeting.class)
                    .given(scheduled(MEMBERS, 2), asked("r1"), asked("r2"), answered("r2"), overdue)
                    .when(new MarkInformationOverdue(ID, request, DAY, DAY.plusDays(1)))
                    .expectNoEvents();
        }
        GivenWhenThen.of(Meeting.class)
                .given(scheduled(MEMBERS, 2), asked("r1"), overdue)
                .when(new ProvideInformation(ID, "r1", words("All of it"), DAY, null))
                .expectEvents(answered("r1"));
    }

    @Test
    void whatNobodyAskedForIsNotAnswered() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(new ProvideInformation(ID, "r1", words("All of it"), DAY, null))
                .expectException(NotFound.class);
    }

    @Test
    void whatNobodyCalledIsNotHeld() {
        fixture.givenNoPriorActivity()
                .when(hold())
                .expectException(AggregateNotFoundException.class);
        assertThatThrownBy(() -> MeetingDecider.decide(new MeetingState.NotScheduled(), hold()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void minutesAreNotApprovedBeforeTheyAreDraftedNorDraftedBeforeTheMeeting() {
        fixture.given(scheduled(MEMBERS, 2), held(null))
                .when(new DraftMinutes(ID, words("Minutes"), DAY.minusDays(1), null))
                .expectException(Invalid.class);
        GivenWhenThen.of(Meeting.class)
                .given(
                        scheduled(MEMBERS, 2),
                        held(null),
                        new MinutesDrafted(ID, words("Minutes"), DAY.plusDays(2), null))
                .when(new ApproveMinutes(ID, null, null, DAY.plusDays(1), null))
                .expectException(Invalid.class);
    }

    @Test
    void minutesFollowTheDayThatTheMeetingTurnsOutToHaveHad() {
        var earlier = DAY.minusDays(3);
        fixture.given(
                        scheduled(MEMBERS, 2),
                        held(null),
                        new MeetingDateCorrected(ID, earlier, words("A slip"), DAY, null))
                .when(new DraftMinutes(ID, words("Minutes"), earlier, null))
                .expectEvents(new MinutesDrafted(ID, words("Minutes"), earlier, null));
    }

    @Test
    void aMeetingIsNotCancelledBeforeItWasCalled() {
        fixture.given(scheduled(MEMBERS, 2))
                .when(new CancelMeeting(ID, words("Snow"), DAY.minusYears(1), null))
                .expectException(Invalid.class);
    }

    private static ScheduleMeeting schedule(List<Member> members) {
        return new ScheduleMeeting(
                ID, MeetingKind.PANEL, label("Panel"), DAY, null, null, members, 2, DAY, null);
    }

    private static MeetingScheduled scheduled(List<Member> members, @Nullable Integer quorum) {
        return new MeetingScheduled(
                ID, MeetingKind.PANEL, label("Panel"), DAY, null, null, members, quorum, DAY, null);
    }

    private static HoldMeeting hold(Attendance... attendance) {
        return new HoldMeeting(ID, List.of(), List.of(attendance), null, DAY, null);
    }

    private static MeetingHeld held(@Nullable Boolean quorate, Attendance... attendance) {
        return new MeetingHeld(ID, List.of(), List.of(attendance), quorate, null, DAY, null);
    }

    private static Attendance present(String member) {
        return new Attendance(label(member), Presence.PRESENT, null);
    }

    private static Attendance substituted(String member, String by) {
        return new Attendance(label(member), Presence.SUBSTITUTED, label(by));
    }

    private static MinutesDrafted minutes(String text) {
        return new MinutesDrafted(ID, words(text), DAY, null);
    }

    private static InformationRequested asked(String request) {
        return new InformationRequested(ID, request, null, words("How many?"), DAY, DAY, null);
    }

    private static InformationProvided answered(String request) {
        return new InformationProvided(ID, request, words("All of it"), DAY, null);
    }
}
