package uk.tallystick.command.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.tallystick.command.submission.Counted.ALL;
import static uk.tallystick.command.submission.Counted.key;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.util.List;

/** Below 5, in a measure that is divided into a, b and c. */
class SmallNumbersTest {

    private final Counted counted = new Counted("a", "b", "c");

    @Test
    void aCountFrom1ToBelowTheThresholdIsNotRecorded() {
        counted.record("a", "2024-25-Q1", 4);

        var figure = counted.figure("a", "2024-25-Q1");
        assertThat(figure.value()).isNull();
        assertThat(figure.marker()).isEqualTo(Marker.SUPPRESSED);
        assertThat(figure.suppression()).isEqualTo(Suppression.SMALL_NUMBER);
    }

    @Test
    void noneAndTheThresholdItselfAreShown() {
        counted.record("a", "2024-25-Q1", 0).record("b", "2024-25-Q1", 5);

        assertThat(counted.shown()).isEqualTo("a 2024-25-Q1 0, b 2024-25-Q1 5");
    }

    @Test
    void whatIsLeftOfATotalIsNotShownEither() {
        counted.recordTogether("2024-25-Q1", 20, 3, 10, 7);

        assertThat(counted.shown()).isEqualTo("all 2024-25-Q1 20, b 2024-25-Q1 10");
        assertThat(counted.figure("c", "2024-25-Q1").suppression())
                .isEqualTo(Suppression.PROTECTS_ANOTHER);
    }

    @Test
    void twoSmallPartsProtectEachOther() {
        counted.recordTogether("2024-25-Q1", 20, 3, 4, 13);

        assertThat(counted.shown()).isEqualTo("all 2024-25-Q1 20, c 2024-25-Q1 13");
    }

    @Test
    void twoPartsThatCanOnlyBeOneEachDoNot() {
        counted.recordTogether("2024-25-Q1", 20, 1, 1, 18);

        assertThat(counted.shown()).isEqualTo("all 2024-25-Q1 20");
    }

    @Test
    void aPartThatCanOnlyBeTheThresholdProtectsNothing() {
        counted.recordTogether("2024-25-Q1", 16, 1, 5, 10);

        assertThat(counted.shown()).isEqualTo("all 2024-25-Q1 16, b 2024-25-Q1 5");
    }

    @Test
    void aTotalThatComesLaterThanItsPartsIsNotShown() {
        counted.record("a", "2024-25-Q1", 3)
                .record("b", "2024-25-Q1", 10)
                .record("c", "2024-25-Q1", 7);
        assertThat(counted.shown()).isEqualTo("b 2024-25-Q1 10, c 2024-25-Q1 7");

        counted.record(ALL, "2024-25-Q1", 20);

        assertThat(counted.secretsWorkedOut()).isEmpty();
    }

    @Test
    void aSmallPartThatComesLastTakesAnotherOfItsRoundAlong() {
        counted.record(ALL, "2024-25-Q1", 20)
                .record("b", "2024-25-Q1", 10)
                .record("c", "2024-25-Q1", 7)
                .record("a", "2024-25-Q1", 3);

        assertThat(counted.shown()).isEqualTo("all 2024-25-Q1 20, b 2024-25-Q1 10");
    }

    @Test
    void aYearDoesNotTellItsSmallQuarter() {
        counted.record("a", "2024-25-Q1", 3)
                .record("a", "2024-25-Q2", 8)
                .record("a", "2024-25-Q3", 9)
                .record("a", "2024-25-Q4", 10)
                .record("a", "2024-25", 30);

        assertThat(counted.secretsWorkedOut()).isEmpty();
        assertThat(counted.shown()).contains("2024-25-Q4 10").doesNotContain("2024-25-Q1");
    }

    @Test
    void norDoesTheYearToDateWithTheOneBefore() {
        counted.record("a", "ytd-to-2024-06", 9)
                .record("a", "2024-25-Q2", 3)
                .record("a", "ytd-to-2024-09", 12);

        assertThat(counted.secretsWorkedOut()).isEmpty();
        assertThat(counted.figure("a", "2024-25-Q2").value()).isNull();
    }

    @Test
    void norDoesAnotherRound() {
        counted.elsewhere("b", "2024-25-Q1", 10)
                .elsewhere(ALL, "2024-25-Q1", 20)
                .elsewhereSmall("a", "2024-25-Q1")
                .record("c", "2024-25-Q1", 7);

        assertThat(counted.shown()).isEmpty();
    }

    @Test
    void aShareThatTellsASmallNumberIsNotShown() {
        var share = Counted.percent("a", "2024-25-Q1", "10", "30");
        assertThat(SmallNumbers.isSmall(share, Counted.inPercent())).isTrue();
        var larger = Counted.percent("a", "2024-25-Q1", "20", "30");
        assertThat(SmallNumbers.isSmall(larger, Counted.inPercent())).isFalse();
    }

    @Test
    void theSameFiguresAgainChangeNothing() {
        counted.recordTogether("2024-25-Q1", 20, 3, 10, 7);

        assertThat(counted.eventsOfRecordingTogether("2024-25-Q1", 20, 3, 10, 7)).isZero();
    }

    /** With the total as it was first published, the new value would tell the old one. */
    @Test
    void whatIsSuppressedStaysSoWhateverItIsRevisedTo() {
        counted.recordTogether("2024-25-Q1", 20, 3, 10, 7);
        counted.publish();

        for (var part : List.of("a", "c")) {
            assertThatThrownBy(() -> counted.revised(part, "2024-25-Q1", 8))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refused ->
                                    assertThat(refused.problems().getFirst().message())
                                            .contains("stays so"));
        }
    }

    @Test
    void aRevisionShowsNothingThatIsSuppressed() {
        counted.recordTogether("2024-25-Q1", 20, 3, 10, 7);
        counted.publish();

        assertThat(counted.revised("b", "2024-25-Q1", 2)).isNull();
        assertThat(counted.revised("b", "2024-25-Q1", 11)).isEqualTo(new BigDecimal(11));
        assertThat(counted.figure("a", "2024-25-Q1").figure()).isEqualTo(key("a", "2024-25-Q1"));
    }
}
