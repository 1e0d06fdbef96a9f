package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    /** The values of one row, in the order of the columns that the COPY names. */
    void row(Collection<? extends @Nullable Object> values) {
        for (Iterator<? extends @Nullable Object> each = values.iterator(); each.hasNext(); ) {
            value(each.next());
            text.append(each.hasNext() ? '\t' : '\n');
        }
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escaped(words);
            case BigDecimal number -> text.append(number.toPlainString());
            case String[] texts -> escaped(array(texts));
            default -> text.append(value);
        }
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
