package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read, or not further. What was found in it until then is said as well. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unreadable(@Nullable String sheet, int row, @Nullable String found, String expected) {
        super(expected, null, false, false);
        this.finding = new Finding(sheet, row, "", found, expected);
    }

    Unreadable(@Nullable String found, String expected) {
        this(null, 0, found, expected);
    }

    Finding finding() {
        return finding;
    }
}
