package uk.tallystick.query.reproduction;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came of making every projection anew from the events up to a position.
 *
 * @param digest SHA-256, in hexadecimal, of the lines {@code table digest}, each ended by a line
 *     feed, of the tables that were made anew, by name
 * @param same whether what serves is the same as at that position
 * @param differences how many rows are not
 */
public record Reproduction(
        long position, String digest, boolean same, long differences, List<TableCheck> tables) {

    /**
     * One table.
     *
     * @param projection that writes it
     * @param served digest of what serves as at the position: SHA-256 of the SHA-256s of the rows'
     *     texts, in the order of the primary key
     * @param rebuilt the same, of what was made anew
     * @param rows how many were made anew
     * @param differences how many rows are not the same
     * @param named the first {@value Comparison#NAMED} of them
     */
    public record TableCheck(
            String projection,
            int version,
            String table,
            long rows,
            String served,
            String rebuilt,
            long differences,
            List<Difference> named) {}

    /**
     * A row that is not what the events make of it. What it says is not told, for it may be
     * restricted.
     *
     * @param body to which it belongs; null if it cannot be told
     * @param key its primary key, by column
     * @param kind what serves: changed, added or missing
     * @param columns that differ, of one that is changed
     */
    public record Difference(
            @Nullable String body,
            java.util.Map<String, String> key,
            Kind kind,
            List<String> columns) {}

    /** What is wrong with a row that serves. */
    public enum Kind {
        CHANGED,
        ADDED,
        MISSING
    }
}
