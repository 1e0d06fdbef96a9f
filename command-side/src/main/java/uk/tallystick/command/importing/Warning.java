package uk.tallystick.command.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;

/**
 * What is surprising in one place of a file.
 *
 * @param row 0 if it is about what is not in the file
 * @param expected the comment that it wants
 * @param explained whether its line has a comment
 */
public record Warning(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sheet,
        int row,
        String column,
        @Nullable String found,
        String expected,
        Kind kind,
        boolean explained) {

    /** What is surprising about it. */
    public enum Kind implements Code {
        OUTSIDE_LIMITS,
        LARGE_CHANGE,
        MISSING,
        SMALL_DENOMINATOR,
        DOES_NOT_ADD_UP,
        TO_BE_SUPPRESSED,
        UNKNOWN_BREAKDOWN
    }

    public Warning {
        column = Finding.shown(column);
        found = found == null ? null : Finding.shown(found);
    }

    /** Where it is and what it is, as no other. */
    public String place() {
        return (sheet == null ? "" : sheet)
                + "!"
                + row
                + "!"
                + column
                + "!"
                + kind.code()
                + "!"
                + expected;
    }

    /** Whether somebody still has to say why the figure is right. */
    @JsonIgnore
    public boolean wantsComment() {
        return !explained && kind != Kind.TO_BE_SUPPRESSED;
    }
}
