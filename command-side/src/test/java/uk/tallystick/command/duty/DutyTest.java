package uk.tallystick.command.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.tallystick.command.duty.DutyCommand.MarkDutyOverdue;
import uk.tallystick.command.duty.DutyCommand.PublishDuty;
import uk.tallystick.command.duty.DutyCommand.WithholdDuty;
import uk.tallystick.command.duty.DutyState.NotLaidDown;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Stated;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.DutyEvent.DutyWithheld;
import uk.tallystick.events.duty.Occurrences;
import uk.tallystick.events.duty.Recurrence;

import java.time.LocalDate;
import java.util.List;

class DutyTest {

    private static final String ID = "duty:testshire:1";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31, MONTHLY, 2026-02-28",
        "2026-02-28, 2026-01-31, MONTHLY, 2026-03-31",
        "2026-03-31, 2026-01-31, MONTHLY, 2026-04-30",
        "2025-11-30, 2025-11-30, QUARTERLY, 2026-02-28",
        "2026-02-28, 2025-11-30, QUARTERLY, 2026-05-30",
        "2024-02-29, 2024-02-29, YEARLY, 2025-02-28",
        "2027-02-28, 2024-02-29, YEARLY, 2028-02-29",
        "2026-02-01, 2026-02-01, YEARLY, 2027-02-01"
    })
    void whatIsDueOnTheLastDayOfAMonthIsDueOnTheLastOfAShorterOne(
            LocalDate day, LocalDate first, Recurrence recurrence, LocalDate next) {
        assertThat(Occurrences.after(day, first, recurrence)).isEqualTo(next);
    }

    @Test
    void whatIsDueOnceIsDueOnce() {
        assertThat(Occurrences.after(DUE, DUE, Recurrence.ONCE)).isNull();
        assertThat(decide(publish("a"), laidDown(Recurrence.ONCE, DUE)))
                .containsExactly(new DutyPublished(ID, DUE, null, words("a"), DAY, null));
        assertThatExceptionOfType(NotPossible.class)
                .isThrownBy(() ->
                        decide(
                                publish("b"),
                                laidDown(Recurrence.ONCE, DUE),
                                new DutyPublished(ID, DUE, null, words("a"), DAY, null)));
    }

    @Test
    void onceItIsDoneItIsDueAgainByTheCalendar() {
        var first =
                new DutyPublished(ID, DUE, LocalDate.of(2026, 2, 28), words("January"), DAY, null);
        assertThat(decide(publish("January"), monthly())).containsExactly(first);
        assertThat(decide(publish("January"), monthly(), first)).isEmpty();
        assertThat(decide(publish("February"), monthly(), first))
                .containsExactly(
                        new DutyPublished(
                                ID,
                                LocalDate.of(2026, 2, 28),
                                LocalDate.of(2026, 3, 31),
                                words("February"),
                                DAY,
                                null));
    }

    @Test
    void eachDayThatIsMissedIsOverdueOnceAndTheNextFollows() {
        var missed = overdue(DUE, LocalDate.of(2026, 2, 28));
        assertThat(decide(mark(DUE), monthly())).containsExactly(missed);
        assertThat(decide(mark(DUE), monthly(), missed)).isEmpty();
        assertThat(decide(mark(LocalDate.of(2026, 2, 28)), monthly(), missed))
                .containsExactly(overdue(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31)));
        assertThat(DutyDecider.decide(new NotLaidDown(), mark(DUE))).isEmpty();
    }

    @Test
    void whatIsDoneLateCountsForTheEarliestDayThatWasMissed() {
        var missed = overdue(DUE, LocalDate.of(2026, 2, 28));
        var next = overdue(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
        assertThat(decide(publish("January"), monthly(), missed, next))
                .containsExactly(
                        new DutyPublished(
                                ID, DUE, LocalDate.of(2026, 3, 31), words("January"), DAY, null));
    }

    @Test
    void whatIsWithheldIsAnsweredForWithItsReason() {
        assertThat(decide(new WithholdDuty(ID, words("A trial is on"), DAY, null), monthly()))
                .containsExactly(
                        new DutyWithheld(
                                ID,
                                DUE,
                                LocalDate.of(2026, 2, 28),
                                words("A trial is on"),
                                DAY,
                                null));
    }

    @Test
    void whatHasNoDayIsDoneAsOftenAsItIsDone() {
        var undated = laidDown(Recurrence.MONTHLY, null);
        var first = new DutyPublished(ID, null, null, words("a"), DAY, null);
        assertThat(decide(publish("a"), undated)).containsExactly(first);
        assertThat(decide(publish("b"), undated, first)).hasSize(1);
    }

    @Test
    void historyOwesNothingBeforeTheDayOnWhichItWasTakenOver() {
        var old = imported(Recurrence.MONTHLY, LocalDate.of(2016, 1, 31));
        assertThat(decide(mark(LocalDate.of(2016, 1, 31)), old)).isEmpty();
        assertThat(decide(mark(LocalDate.of(2025, 12, 31)), old)).isEmpty();
        assertThat(decide(mark(DUE), old)).containsExactly(overdue(DUE, LocalDate.of(2026, 2, 28)));
        assertThat(decide(publish("January"), old))
                .containsExactly(
                        new DutyPublished(
                                ID, DUE, LocalDate.of(2026, 2, 28), words("January"), DAY, null));

        var once = imported(Recurrence.ONCE, LocalDate.of(2016, 1, 31));
        assertThat(decide(mark(LocalDate.of(2016, 1, 31)), once)).isEmpty();
        assertThat(decide(publish("At last"), once))
                .containsExactly(new DutyPublished(ID, null, null, words("At last"), DAY, null));
    }

    @Test
    void whatWasDoneInHistoryCountsForItsDaysInTurnAndForNoneThatWasMissedSince() {
        var old = imported(Recurrence.YEARLY, LocalDate.of(2016, 1, 31));
        var done = LocalDate.of(2016, 2, 20);
        var then = new PublishDuty(ID, words("2016"), done, stated(done));
        assertThat(decide(then, old))
                .containsExactly(
                        new DutyPublished(
                                ID,
                                LocalDate.of(2016, 1, 31),
                                LocalDate.of(2017, 1, 31),
                                words("2016"),
                                done,
                                stated(done)));
        assertThat(decide(then, old, overdue(DUE, LocalDate.of(2027, 1, 31))))
                .containsExactly(
                        new DutyPublished(
                                ID,
                                null,
                                LocalDate.of(2027, 1, 31),
                                words("2016"),
                                done,
                                stated(done)));
    }

    private static List<DutyEvent> decide(DutyCommand command, DutyEvent... before) {
        DutyState state = new NotLaidDown();
        for (var event : before) {
            state = DutyDecider.evolve(state, event, DAY);
        }
        return DutyDecider.decide(state, command);
    }

    private static DutyLaidDown monthly() {
        return laidDown(Recurrence.MONTHLY, DUE);
    }

    private static DutyLaidDown laidDown(Recurrence recurrence, @Nullable LocalDate dueOn) {
        return new DutyLaidDown(
                ID, words("Grants"), words("SI 2012/2479"), null, recurrence, dueOn, DAY, null);
    }

    /** Laid down long ago, and taken over on the day. */
    private static DutyLaidDown imported(Recurrence recurrence, LocalDate dueOn) {
        var then = dueOn.minusDays(30);
        return new DutyLaidDown(
                ID,
                words("Grants"),
                words("SI 2012/2479"),
                null,
                recurrence,
                dueOn,
                then,
                stated(then));
    }

    private static Stated stated(LocalDate on) {
        return new Stated(on, words("Register"), null);
    }

    private static PublishDuty publish(String proof) {
        return new PublishDuty(ID, words(proof), DAY, null);
    }

    private static MarkDutyOverdue mark(LocalDate day) {
        return new MarkDutyOverdue(ID, day, day.plusDays(1));
    }

    private static DutyOverdue overdue(LocalDate day, LocalDate next) {
        return new DutyOverdue(ID, day, next, day.plusDays(1), null);
    }
}
