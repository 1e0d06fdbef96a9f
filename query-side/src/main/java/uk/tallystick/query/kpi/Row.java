package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A row of a result, read as the log's own types. */
record Row(ResultSet row) {

    String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    /** The constant that a column names; null if it names none. */
    <E extends Enum<E> & Code> @Nullable E codeOrNull(Class<E> type, String column)
            throws SQLException {
        var code = row.getString(column);
        return code == null ? null : one(type, code);
    }

    <E extends Enum<E> & Code> E code(Class<E> type, String column) throws SQLException {
        return one(type, text(column));
    }

    private static <E extends Enum<E> & Code> E one(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(code + " is no " + type.getSimpleName()));
    }

    Period period(String column) throws SQLException {
        return Period.of(text(column));
    }

    @Nullable Period periodOrNull(String column) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : Period.of(code);
    }

    @Nullable Integer numberOrNull(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    List<String> textsOrNone(String column) throws SQLException {
        return row.getArray(column) == null ? List.of() : texts(column);
    }

    List<String> texts(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
