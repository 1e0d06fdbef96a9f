package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    private final List<String> columns;

    CopyText(List<String> columns) {
        this.columns = columns;
    }

    /**
     * The values of one row, in the order of the columns.
     *
     * @throws IllegalArgumentException naming the column whose value cannot be written
     */
    void row(List<? extends @Nullable Object> values) {
        for (var i = 0; i < values.size(); i++) {
            try {
                value(values.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s: %s cannot be copied".formatted(columns.get(i), e.getMessage()), e);
            }
            text.append(i + 1 < values.size() ? '\t' : '\n');
        }
    }

    /** What a statement would write of the same value; nothing else is written. */
    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escaped(words);
            case BigDecimal number -> text.append(number.toPlainString());
            case Long _, Integer _, Short _, Double _, Float _, Boolean _, UUID _ ->
                    text.append(value);
            case LocalDate day -> text.append(inTime(day, day));
            case OffsetDateTime time -> text.append(inTime(microseconds(time), time.toLocalDate()));
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String[] texts -> escaped(array(texts));
            default -> throw new IllegalArgumentException("a value of " + value.getClass());
        }
    }

    /** As the driver rounds them, which the server would do otherwise. */
    private static OffsetDateTime microseconds(OffsetDateTime time) {
        return time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    /** Years before 1 and after 9999 are written otherwise than they are read. */
    private static Object inTime(Object value, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9998) {
            throw new IllegalArgumentException("a time as far away as " + value);
        }
        return value;
    }

    private void escaped(String words) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static String array(@Nullable String[] texts) {
        var array = new StringBuilder("{");
        for (var i = 0; i < texts.length; i++) {
            array.append(i == 0 ? "" : ",");
            if (texts[i] instanceof String known) {
                array.append('"')
                        .append(known.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            } else {
                array.append("NULL");
            }
        }
        return array.append('}').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
