package uk.tallystick.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Against the lists of gov.uk/bank-holidays and the proclamations in the London Gazette. */
class BankHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
        "2016, 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"
    })
    void theDaysOfAYearAreThoseThatWereProclaimed(int year, String days) {
        assertThat(BankHolidays.of(year))
                .containsExactlyElementsOf(
                        Stream.of(days.split(" "))
                                .map(day -> LocalDate.parse(year + "-" + day))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({"2013-03-31", "2019-04-21", "2024-03-31", "2030-04-21", "2035-03-25", "2038-04-25"})
    void easterIsWhereTheTablesHaveIt(LocalDate sunday) {
        assertThat(BankHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void everyYearHasEightOnWeekdaysUnlessOneWasProclaimedBesides() {
        IntStream.rangeClosed(BankHolidays.FIRST_YEAR, BankHolidays.LAST_YEAR)
                .forEach(year -> {
                    var besides =
                            switch (year) {
                                case 2012, 2023 -> 1;
                                case 2022 -> 2;
                                default -> 0;
                            };
                    assertThat(BankHolidays.of(year)).as("%s", year).hasSize(8 + besides);
                    assertThat(BankHolidays.of(year))
                            .as("%s", year)
                            .allMatch(day -> day.getDayOfWeek().getValue() <= 5);
                });
    }
}
