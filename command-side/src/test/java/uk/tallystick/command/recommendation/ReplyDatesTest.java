package uk.tallystick.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.recommendation.ClockKind;
import uk.tallystick.events.recommendation.ReplyClock;

import java.time.LocalDate;

class ReplyDatesTest {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2023-12-08, 2024-02-01",
        "2023-12-19, 2024-02-12",
        "2024-03-11, 2024-05-05",
        "2024-07-11, 2024-09-04"
    })
    void theFiftySixDaysBeginWithTheDayOfPublication(LocalDate published, LocalDate last) {
        assertThat(dueOn(new ReplyClock(ClockKind.INSPECTION56, null, null), published))
                .isEqualTo(last);
    }

    @Test
    void daysAreCountedFromTheDayAfterPublicationElseFromTheDayAfterItWasMade() {
        var clock = new ReplyClock(ClockKind.DAYS, 10, null);
        assertThat(dueOn(clock, LocalDate.of(2026, 3, 5))).isEqualTo("2026-03-15");
        assertThat(dueOn(clock, null)).isEqualTo("2026-03-12");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 10, 2026-04-14",
        "2026-12-24, 1, 2026-12-29",
        "2022-06-01, 1, 2022-06-06",
        "2022-09-16, 1, 2022-09-20",
        "2023-05-05, 1, 2023-05-09",
        "2020-05-01, 5, 2020-05-11",
        "2026-05-01, 20, 2026-06-02"
    })
    void workingDaysPassOverWeekendsAndBankHolidays(LocalDate from, int days, LocalDate last) {
        assertThat(dueOn(new ReplyClock(ClockKind.WORKING_DAYS, days, null), from)).isEqualTo(last);
    }

    @Test
    void aDateIsTakenAsItIs() {
        var date = LocalDate.of(2026, 6, 30);
        assertThat(dueOn(new ReplyClock(ClockKind.BY_DATE, null, date), null)).isEqualTo(date);
    }

    @Test
    void withoutAClockNoDayIsOwed() {
        assertThat(ReplyDates.dueOn(null, MADE, null)).isNull();
    }

    @Test
    void aClockThatLacksWhatItCountsIsRefusedByThatField() {
        refused("publishedOn", new ReplyClock(ClockKind.INSPECTION56, null, null), null);
        refused("clock.days", new ReplyClock(ClockKind.DAYS, null, null), null);
        refused("clock.days", new ReplyClock(ClockKind.WORKING_DAYS, null, null), null);
        refused("clock.date", new ReplyClock(ClockKind.BY_DATE, 3, null), null);
        refused("clock.date", new ReplyClock(ClockKind.BY_DATE, null, MADE.minusDays(1)), null);
    }

    @Test
    void workingDaysBeyondTheHolidaysThatAreKnownAreRefused() {
        var clock = new ReplyClock(ClockKind.WORKING_DAYS, 5, null);
        refused("clock.kind", clock, LocalDate.of(2040, 12, 28));
        refused("clock.kind", clock, LocalDate.of(2011, 12, 1));
    }

    private static void refused(String field, ReplyClock clock, @Nullable LocalDate published) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> ReplyDates.dueOn(clock, MADE, published))
                .satisfies(e -> assertThat(e.problems().getFirst().field()).isEqualTo(field));
    }

    private static @Nullable LocalDate dueOn(ReplyClock clock, @Nullable LocalDate published) {
        return ReplyDates.dueOn(clock, MADE, published);
    }
}
