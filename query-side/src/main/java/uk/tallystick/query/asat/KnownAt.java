package uk.tallystick.query.asat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Until when something had to be known to count. */
sealed interface KnownAt {

    /** Days are days in Europe/London. */
    ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is known now. */
    record Now() implements KnownAt {}

    /** Exactly the events up to a position. */
    record Position(long position) implements KnownAt {}

    /** Everything recorded up to and at an instant. */
    record Moment(Instant instant) implements KnownAt {}

    /** Everything recorded until the end of a day. */
    record Day(LocalDate date) implements KnownAt {}

    /**
     * Reads a position, an instant or a date.
     *
     * @throws IllegalArgumentException saying what it may be
     */
    static KnownAt of(String text) {
        try {
            if (text.matches("\\d{1,18}")) {
                return new Position(Long.parseLong(text));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T.{1,40}")) {
                return new Moment(OffsetDateTime.parse(text).toInstant());
            }
            return new Day(date(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "is a ledger position, an instant or a date such as 2026-03-31", e);
        }
    }

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException saying how one is written
     */
    static LocalDate date(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no day of the calendar", e);
        }
        throw new IllegalArgumentException("is a date such as 2026-03-31");
    }

    /** The last instant of a day, to the microsecond, which is as fine as instants are recorded. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant().minusNanos(1000);
    }
}
