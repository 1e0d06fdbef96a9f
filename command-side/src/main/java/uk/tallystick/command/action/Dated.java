package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is known of something about the latest day; what is recorded late of a day before is not.
 */
record Dated<T extends @Nullable Object>(T value, LocalDate on) {

    Dated<T> or(T other, LocalDate about) {
        return about.isBefore(on) ? this : new Dated<>(other, about);
    }

    /** Whether it says nothing new of a day: what held before is not known from what holds now. */
    boolean isSaid(T other, LocalDate about) {
        return !about.isBefore(on) && Objects.equals(value, other);
    }
}
