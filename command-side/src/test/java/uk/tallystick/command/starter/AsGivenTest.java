package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class AsGivenTest {

    @ParameterizedTest
    @CsvSource({
        "2023-11-20 (panel), 2023-11-20",
        "2025-09 (panel pre-report), 2025-09-30",
        "25 October 2024, 2024-10-25",
        "4th March 2020, 2020-03-04",
        "December 2023, 2023-12-31",
        "2015, 2015-12-31",
        "2013-2018, 2018-12-31",
        "January, 2024-01-31",
        "November, 2023-11-30",
        "21 November, 2023-11-21"
    })
    void aDateMeansTheLastDayThatItCan(String text, LocalDate day) {
        assertThat(AsGiven.lastDay(text, LocalDate.of(2024, 1, 31))).isEqualTo(day);
    }

    @Test
    void aMonthOfNoYearIsNoDate() {
        assertThatThrownBy(() -> AsGiven.lastDay("November")).hasMessageContaining("year");
    }
}
