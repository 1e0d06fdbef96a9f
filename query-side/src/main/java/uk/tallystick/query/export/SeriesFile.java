package uk.tallystick.query.export;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.kpi.Figure;

import java.util.Arrays;
import java.util.List;

/** A series as a file, with the columns that an import reads and those that say how it stands. */
final class SeriesFile {

    private static final List<String> HEADINGS =
            List.of(
                    "kpi",
                    "breakdown",
                    "period",
                    "value",
                    "marker",
                    "shorthand",
                    "reportedChange",
                    "numerator",
                    "denominator",
                    "sampleSize",
                    "ciLower",
                    "ciUpper",
                    "confidenceLevel",
                    "coverage",
                    "extractedOn",
                    "sourceRef",
                    "comment",
                    "supplier",
                    "submission",
                    "version",
                    "revisedFrom",
                    "reason",
                    "published",
                    "position");

    private SeriesFile() {}

    static byte[] of(List<Figure> series) {
        return Csv.of(HEADINGS, series.stream().map(SeriesFile::row).toList());
    }

    private static List<@Nullable Object> row(Figure f) {
        return Arrays.asList(
                f.kpi(),
                f.breakdownLabel() == null ? f.breakdown() : f.breakdownLabel(),
                f.period().code(),
                f.value(),
                f.marker() == null ? null : f.marker().code(),
                String.join(" ", f.shorthand()),
                f.reportedChange(),
                f.numerator(),
                f.denominator(),
                f.sampleSize(),
                f.ciLower(),
                f.ciUpper(),
                f.confidenceLevel(),
                f.coverage(),
                f.extractedOn(),
                f.sourceRef(),
                f.comment(),
                f.supplier() == null ? null : f.supplier().code(),
                f.submission(),
                f.version(),
                f.revisedFrom(),
                f.reason(),
                f.published(),
                f.provenance().recordedAtPosition());
    }
}
