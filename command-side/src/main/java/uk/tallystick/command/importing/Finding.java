package uk.tallystick.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in one place of a file.
 *
 * @param row 0 if it is the file as a whole
 * @param column its heading; empty if it is the row as a whole
 * @param found null if nothing is there
 */
public record Finding(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sheet,
        int row,
        String column,
        @Nullable String found,
        String expected) {

    private static final int LONGEST = 100;

    public Finding {
        column = shown(column);
        found = found == null || found.isEmpty() ? null : shown(found);
    }

    /** So much of a text as tells which it is, without what no answer can carry. */
    static String shown(String text) {
        var seen = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c ->
                        seen.appendCodePoint(
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE
                                        ? 0xFFFD
                                        : c));
        return text.codePointCount(0, text.length()) > LONGEST ? seen + "…" : seen.toString();
    }
}
