package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One thing that a batch of events writes; values are what a column takes. */
sealed interface Write {

    /** A row, its from_pos among its columns; it takes the place of one with the same key. */
    record Insert(String table, Map<String, @Nullable Object> row) implements Write {}

    /**
     * The rows of a key that stand are known until a position; those that it made itself go.
     *
     * @param statedOn of imported history
     */
    record Close(
            String table,
            Map<String, @Nullable Object> key,
            long position,
            @Nullable LocalDate statedOn)
            implements Write {}

    record Other(String sql, List<@Nullable Object> values) implements Write {}
}
