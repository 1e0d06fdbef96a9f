package uk.tallystick.command.starter;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A line of a starter file; an empty field is what its source does not say. */
record Row(NamedCsvRecord line) {

    String text(String column) {
        return line.getField(column);
    }

    @Nullable String textOrNull(String column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable LocalDate date(String column) {
        var text = textOrNull(column);
        return text == null ? null : LocalDate.parse(text);
    }

    LocalDate requiredDate(String column) {
        return LocalDate.parse(text(column));
    }

    @Nullable BigDecimal number(String column) {
        var text = textOrNull(column);
        return text == null ? null : new BigDecimal(text);
    }

    List<String> words(String column) {
        return Arrays.stream(text(column).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** What is between semicolons. */
    List<String> listed(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    <E extends Enum<E> & Code> @Nullable E code(String column, Class<E> type) {
        var text = textOrNull(column);
        return text == null ? null : requiredCode(column, type);
    }

    <E extends Enum<E> & Code> E requiredCode(String column, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(text(column)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(line + ": " + column + " is none of " + type));
    }

    @Nullable LocalDate statedOn() {
        return date("statedOn");
    }

    @Nullable String statedSource() {
        return textOrNull("statedSource");
    }

    @Nullable String statedAsGiven() {
        return textOrNull("statedAsGiven");
    }
}
