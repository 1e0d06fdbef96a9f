package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The letters that stand beside a figure, as the Government Analysis Function recommends them for
 * spreadsheets of statistics ("Using symbols and shorthand in statistical outputs").
 */
public final class Shorthand {

    private static final Map<String, String> WORDS = words();

    private Shorthand() {}

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("[p]", "provisional");
        words.put("[r]", "revised");
        words.put("[c]", "suppressed to protect confidentiality");
        words.put("[x]", "not collected");
        words.put("[z]", "not applicable");
        words.put("[e]", "estimated");
        words.put("[f]", "forecast");
        words.put("[u]", "of low reliability");
        words.put("[b]", "break in series: not comparable with earlier figures");
        return words;
    }

    /** Every shorthand with what it means, in the order of a legend. */
    public static Map<String, String> legend() {
        return WORDS;
    }

    static List<String> of(
            @Nullable Marker marker, @Nullable RevisionKind revised, boolean breakInSeries) {
        return Stream.of(
                        Stream.ofNullable(of(marker)),
                        Stream.ofNullable(revised == null ? null : "[r]"),
                        Stream.ofNullable(breakInSeries ? "[b]" : null))
                .flatMap(shorthand -> shorthand)
                .distinct()
                .toList();
    }

    private static @Nullable String of(@Nullable Marker marker) {
        return switch (marker) {
            case PROVISIONAL -> "[p]";
            case ESTIMATED -> "[e]";
            case FORECAST -> "[f]";
            case SUPPRESSED -> "[c]";
            case LOW_RELIABILITY -> "[u]";
            case NOT_COLLECTED -> "[x]";
            case NOT_APPLICABLE -> "[z]";
            case BREAK_IN_SERIES -> "[b]";
            case FINAL -> null;
            case null -> null;
        };
    }
}
