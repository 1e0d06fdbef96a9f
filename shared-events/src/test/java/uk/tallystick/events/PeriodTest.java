package uk.tallystick.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.stream.Stream;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-25, 2024-04-01, 2025-03-31",
        "1999-00, 1999-04-01, 2000-03-31",
        "2011-12, 2011-04-01, 2012-03-31",
        "2024-25-Q1, 2024-04-01, 2024-06-30",
        "2024-25-Q2, 2024-07-01, 2024-09-30",
        "2024-25-Q3, 2024-10-01, 2024-12-31",
        "2024-25-Q4, 2025-01-01, 2025-03-31",
        "2024, 2024-01-01, 2024-12-31",
        "2025-09, 2025-09-01, 2025-09-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2011-12/2011-12, 2011-12-01, 2011-12-31",
        "12m-to-2025-09, 2024-10-01, 2025-09-30",
        "12m-to-2024-02, 2023-03-01, 2024-02-29",
        "ytd-to-2025-04, 2025-04-01, 2025-04-30",
        "ytd-to-2025-09, 2025-04-01, 2025-09-30",
        "ytd-to-2026-03, 2025-04-01, 2026-03-31",
        "2023-09/2023-12, 2023-09-01, 2023-12-31",
        "on-2026-03-31, 2026-03-31, 2026-03-31"
    })
    void a_period_is_whole_days_first_and_last_included(
            String text, LocalDate start, LocalDate end) {
        assertThat(Period.of(text)).isEqualTo(new Period(text, start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25, 12, 2025-26",
        "2024-25, 3,",
        "2024-25-Q4, 3, 2025-26-Q1",
        "2025-26-Q1, 3, 2025-26-Q2",
        "2024-25-Q3, 6, 2025-26-Q1",
        "2024-25-Q3, 1,",
        "2024, 12, 2025",
        "2025-12, 1, 2026-01",
        "2011-11, 1, 2011-12/2011-12",
        "12m-to-2025-09, 3, 12m-to-2025-12",
        "ytd-to-2025-12, 3, ytd-to-2026-03",
        "2023-09/2023-12, 4, 2024-01/2024-04",
        "on-2025-12-31, 2, on-2026-02-28",
        "on-2025-06-15, 1, on-2025-07-15"
    })
    void a_later_period_is_of_the_same_kind(String text, long months, @Nullable String later) {
        assertThat(Period.of(text).later(months))
                .isEqualTo(later == null ? null : Period.of(later));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "24-25",
                "2024-26",
                "2024-13",
                "2024-00",
                "2024-25-Q0",
                "2024-25-Q5",
                "2024-26-Q1",
                "2024-25-q1",
                "2024-Q1",
                "12m-to-2025-13",
                "12m-to-2025",
                "ytd-to-",
                "2023-12/2023-09",
                "2023-09/2023-13",
                "2023-09-01/2023-12-31",
                "on-2026-02-29",
                "on-2026-3-1",
                "2024-25 ",
                "٢٠٢٤"
            })
    void anything_else_is_refused_and_named(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(text))
                .withMessageContaining(text);
    }

    @Test
    void a_refusal_does_not_repeat_a_long_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of("9".repeat(1_000_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void earlier_ends_come_first_and_of_those_that_end_together_the_longer() {
        assertThat(
                        Stream.of("2024-25-Q4", "on-2025-03-31", "2024-25", "2024", "2025-03")
                                .map(Period::of)
                                .sorted()
                                .map(Period::code))
                .containsExactly("2024", "2024-25", "2024-25-Q4", "2025-03", "on-2025-03-31");
    }
}
