package uk.tallystick.command.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.visibility.VisibilityCommand.SetVisibility;
import uk.tallystick.command.visibility.VisibilityState.NotSet;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;

import java.time.LocalDate;
import java.util.List;

class VisibilityTest {

    private static final String ID = "visibility:testshire:action.A1";
    private static final String SUBJECT = "action:testshire:A1";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Labelled EXEMPTION = label("Section 31");
    private static final Exhibit TEST = words("Harm outweighs interest");
    private static final Exhibit REASON = words("A trial is on");

    @Test
    void aThingIsRestrictedOnAGroundAfterATestAndForATime() {
        GivenWhenThen.of(VisibilityRule.class)
                .givenNoPriorActivity()
                .when(restricted(EXEMPTION, TEST, DAY.plusDays(1)))
                .expectEvents(
                        new VisibilitySet(
                                ID,
                                SUBJECT,
                                Visibility.RESTRICTED,
                                EXEMPTION,
                                TEST,
                                DAY.plusDays(1),
                                null,
                                DAY,
                                null));
    }

    @Test
    void whatARestrictionLacksIsNamed() {
        assertThat(faults(restricted(null, null, null)))
                .containsExactly("exemption", "publicInterestTest", "reviewOn");
        assertThat(faults(restricted(EXEMPTION, null, DAY.plusYears(1))))
                .containsExactly("publicInterestTest");
    }

    @Test
    void aReviewIsStillToCome() {
        assertThat(faults(restricted(EXEMPTION, TEST, DAY))).containsExactly("reviewOn");
    }

    @Test
    void aThingIsWithheldForAReason() {
        assertThat(faults(plain(Visibility.INTERNAL, null))).containsExactly("reason");
        GivenWhenThen.of(VisibilityRule.class)
                .given(set(Visibility.PUBLIC, null, DAY))
                .when(plain(Visibility.INTERNAL, REASON))
                .expectEvents(set(Visibility.INTERNAL, REASON, DAY));
    }

    @Test
    void whatEverybodyMaySeeIsNotExempt() {
        var exempt =
                new SetVisibility(
                        ID,
                        SUBJECT,
                        Visibility.PUBLIC,
                        EXEMPTION,
                        TEST,
                        DAY.plusDays(1),
                        null,
                        DAY,
                        null);
        assertThat(faults(exempt)).containsExactly("exemption", "publicInterestTest", "reviewOn");
    }

    @Test
    void theSameAgainChangesNothing() {
        GivenWhenThen.of(VisibilityRule.class)
                .given(set(Visibility.INTERNAL, REASON, DAY.minusDays(9)))
                .when(plain(Visibility.INTERNAL, REASON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static List<String> faults(SetVisibility command) {
        var refused =
                catchThrowableOfType(
                        Invalid.class, () -> VisibilityDecider.decide(new NotSet(), command));
        return refused.problems().stream().map(Problem::field).toList();
    }

    private static SetVisibility restricted(
            @Nullable Labelled exemption, @Nullable Exhibit test, @Nullable LocalDate reviewOn) {
        return new SetVisibility(
                ID, SUBJECT, Visibility.RESTRICTED, exemption, test, reviewOn, null, DAY, null);
    }

    private static SetVisibility plain(Visibility visibility, @Nullable Exhibit reason) {
        return new SetVisibility(ID, SUBJECT, visibility, null, null, null, reason, DAY, null);
    }

    private static VisibilitySet set(
            Visibility visibility, @Nullable Exhibit reason, LocalDate day) {
        return new VisibilitySet(ID, SUBJECT, visibility, null, null, null, reason, day, null);
    }
}
