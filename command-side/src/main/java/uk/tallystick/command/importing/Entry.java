package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;

import java.util.Map;

/**
 * A figure of a file and where it stands.
 *
 * @param header of its sheet
 * @param valueColumn the heading of the column with its value
 */
record Entry(
        MeasurementRequest request,
        @Nullable String sheet,
        int row,
        Header header,
        String valueColumn) {

    /** The heading of the column that a field of the request came from. */
    String column(String field) {
        var known = Field.byHeading().get(Field.plain(field));
        if (known == null) {
            return field;
        }
        return known == Field.VALUE || (known == Field.PERIOD && header.isWide())
                ? valueColumn
                : header.heading(known);
    }

    Finding finding(String field, String expected) {
        return new Finding(sheet, row, column(field), FoundIn.field(request, field), expected);
    }

    /** Whether its line says why it is as it is. */
    boolean isExplained(Map<String, String> otherwise) {
        return request.comment() != null || otherwise.containsKey(key());
    }

    /** What it is called among others: its place. */
    String key() {
        return (sheet == null ? "" : sheet + "!") + row + "!" + valueColumn;
    }
}
