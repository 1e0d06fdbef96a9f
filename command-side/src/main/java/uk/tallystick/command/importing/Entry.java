package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;

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
        var known = Field.byHeading().get(Field.plain(field.substring(field.lastIndexOf('.') + 1)));
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

    Warning warning(Warning.Kind kind, @Nullable String found, String expected) {
        var explained = request.comment() != null;
        return new Warning(sheet, row, valueColumn, found, expected, kind, explained);
    }

    Entry with(String comment) {
        return with(request.period(), request.value(), request.marker(), comment);
    }

    Entry notCollected(String comment) {
        return with(request.period(), null, Marker.NOT_COLLECTED, comment);
    }

    /** The same for a period, if it names none. */
    Entry in(Period period) {
        return request.period() == null
                ? with(period.code(), request.value(), request.marker(), request.comment())
                : this;
    }

    private Entry with(
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable Marker marker,
            @Nullable String comment) {
        return new Entry(request(period, value, marker, comment), sheet, row, header, valueColumn);
    }

    private MeasurementRequest request(
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable Marker marker,
            @Nullable String comment) {
        var r = request;
        return new MeasurementRequest(
                r.kpi(),
                r.breakdown(),
                period,
                value,
                marker,
                r.reportedChange(),
                r.numerator(),
                r.denominator(),
                r.sampleSize(),
                r.ciLower(),
                r.ciUpper(),
                r.confidenceLevel(),
                r.coverage(),
                r.extractedOn(),
                r.sourceRef(),
                comment,
                r.commentary(),
                r.suppression(),
                r.statedOn(),
                r.statedSource(),
                r.statedAsGiven());
    }
}
