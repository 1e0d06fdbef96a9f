package uk.tallystick.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.meeting.MeetingCommand.DecideResolutions;
import uk.tallystick.command.meeting.MeetingCommand.PublishAgenda;
import uk.tallystick.command.meeting.MeetingCommand.Tabled;
import uk.tallystick.command.meeting.MeetingState.NotScheduled;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Stated;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.events.meeting.ProposedResolution;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.events.meeting.Resolved;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class AgendaTest {

    private static final String ID = "meeting:testshire:1";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AgendaItem OPEN =
            new AgendaItem("I1", words("6.1"), words("A"), false, null);
    private static final AgendaItem EXEMPT =
            new AgendaItem("I2", words("6.1"), words("B"), true, words("Names"));
    private static final MeetingScheduled CALLED =
            new MeetingScheduled(
                    ID,
                    MeetingKind.PANEL,
                    label("Panel"),
                    DAY,
                    null,
                    null,
                    List.of(),
                    null,
                    DAY,
                    null);
    private static final MeetingHeld HELD =
            new MeetingHeld(ID, List.of(), List.of(), null, null, DAY, null);

    private final AggregateTestFixture<Meeting> fixture = GivenWhenThen.of(Meeting.class);

    @Test
    void aNumberMayBeUsedTwiceAndEachItemsPapersStandApart() {
        fixture.given(CALLED)
                .when(publish(new Tabled(OPEN, papers("R1")), new Tabled(EXEMPT, papers("R2"))))
                .expectEvents(agenda(OPEN, EXEMPT), tabled("I1", "R1"), tabled("I2", "R2"));
    }

    @Test
    void theSameAgendaAgainChangesNothing() {
        fixture.given(CALLED, agenda(OPEN, EXEMPT), tabled("I1", "R1"))
                .when(publish(new Tabled(OPEN, papers("R1")), new Tabled(EXEMPT, List.of())))
                .expectNoEvents();
    }

    @Test
    void papersOfAnItemThatIsGoneAreGone() {
        fixture.given(CALLED, agenda(OPEN, EXEMPT), tabled("I1", "R1"), tabled("I2", "R2"))
                .when(publish(new Tabled(OPEN, papers("R1"))))
                .expectEvents(agenda(OPEN), tabled("I2"));
    }

    @Test
    void codesOfItemsPapersAndResolutionsAreEachUsedOnce() {
        var twice =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                after(
                                        publish(
                                                new Tabled(OPEN, papers("R1")),
                                                new Tabled(OPEN, List.of(paper("P-R1", "R1"))))));
        assertThat(twice.problems())
                .extracting(problem -> problem.field())
                .containsExactly(
                        "items[1].code",
                        "items[1].papers[0].code",
                        "items[1].papers[0].resolutions[0].code");
    }

    @Test
    void anExemptItemSaysWhyUnlessItsSourceDoesNot() {
        var silent = new Tabled(new AgendaItem("I1", null, words("A"), true, null), List.of());
        assertThat(catchThrowableOfType(Invalid.class, () -> after(publish(silent))).problems())
                .extracting(problem -> problem.field())
                .containsExactly("items[0].exemption");
        var stated = new Stated(DAY.plusYears(1), words("A website"), null);
        fixture.given(CALLED)
                .when(new PublishAgenda(ID, List.of(silent), DAY.plusYears(1), stated))
                .expectEvents(new AgendaPublished(ID, List.of(silent.item()), DAY, stated));
    }

    @Test
    void whatBecameOfResolutionsStandsApartByItem() {
        fixture.given(CALLED, agenda(OPEN, EXEMPT), tabled("I1", "R1"), tabled("I2", "R2"), HELD)
                .when(decide(agreed("R2"), amended("R1", "Twice a year")))
                .expectEvents(
                        new ResolutionsDecided(ID, "I2", List.of(agreed("R2")), DAY, null),
                        new ResolutionsDecided(
                                ID, "I1", List.of(amended("R1", "Twice a year")), DAY, null));
    }

    @Test
    void whatNoPaperProposedIsNotDecidedNorAmendedWithoutSayingToWhat() {
        var wrong =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                after(
                                        decide(agreed("R9"), amended("R1", null)),
                                        agenda(OPEN),
                                        tabled("I1", "R1"),
                                        HELD));
        assertThat(wrong.problems())
                .extracting(problem -> problem.field())
                .containsExactly("resolutions[0].resolution", "resolutions[1].asAmended");
    }

    @Test
    void whatWasDecidedStaysUnderItsItem() {
        var decided = new ResolutionsDecided(ID, "I2", List.of(agreed("R2")), DAY, null);
        var moved =
                catchThrowableOfType(
                        Invalid.class,
                        () ->
                                after(
                                        publish(new Tabled(OPEN, papers("R2"))),
                                        agenda(OPEN, EXEMPT),
                                        tabled("I2", "R2"),
                                        HELD,
                                        decided));
        assertThat(moved.problems())
                .extracting(problem -> problem.field())
                .containsExactly("items");
    }

    @Test
    void nothingIsResolvedBeforeTheMeeting() {
        fixture.given(CALLED, agenda(OPEN), tabled("I1", "R1"))
                .when(decide(agreed("R1")))
                .expectException(NotPossible.class);
    }

    private static List<MeetingEvent> after(MeetingCommand command, MeetingEvent... given) {
        MeetingState state = new NotScheduled();
        for (var event : Stream.concat(Stream.of(CALLED), Stream.of(given)).toList()) {
            state = MeetingEvolution.evolve(state, event);
        }
        return MeetingDecider.decide(state, command);
    }

    private static PublishAgenda publish(Tabled... items) {
        return new PublishAgenda(ID, List.of(items), DAY, null);
    }

    private static AgendaPublished agenda(AgendaItem... items) {
        return new AgendaPublished(ID, List.of(items), DAY, null);
    }

    private static PapersTabled tabled(String item, String... resolutions) {
        return new PapersTabled(ID, item, papers(resolutions), DAY, null);
    }

    private static List<Paper> papers(String... resolutions) {
        return Stream.of(resolutions).map(one -> paper("P-" + one, one)).toList();
    }

    private static Paper paper(String code, String resolution) {
        return new Paper(
                code,
                words("Budget"),
                7L,
                List.of(new ProposedResolution(resolution, words("Agree it"), null)));
    }

    private static DecideResolutions decide(Resolved... resolutions) {
        return new DecideResolutions(ID, List.of(resolutions), null);
    }

    private static Resolved agreed(String resolution) {
        return new Resolved(resolution, ResolutionOutcome.AGREED, null, label("Commissioner"));
    }

    private static Resolved amended(String resolution, @Nullable String to) {
        return new Resolved(
                resolution, ResolutionOutcome.AMENDED, to == null ? null : words(to), null);
    }
}
