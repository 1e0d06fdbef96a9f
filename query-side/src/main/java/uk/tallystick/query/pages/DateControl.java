package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The form with which a page is asked for another date.
 *
 * @param path of the page
 * @param kept what else its address says
 * @param ask which of the questions is chosen; null if none is
 * @param faults with what was entered
 */
record DateControl(
        String path,
        List<Map.Entry<String, String>> kept,
        String day,
        String month,
        String year,
        @Nullable String ask,
        List<Fault> faults) {

    static final String KNOWN = "known";
    static final String NOW = "now";
    static final String BOTH = "both";
    static final String STATED = "stated";

    static DateControl of(Address address, PageQuery query, List<Fault> faults) {
        var date = dateOf(query);
        return new DateControl(
                address.path(),
                address.kept(),
                query.sendsDate() ? entered(query.day()) : part(date, 2),
                query.sendsDate() ? entered(query.month()) : part(date, 1),
                query.sendsDate() ? entered(query.year()) : part(date, 0),
                query.sendsDate() ? query.ask() : asked(query),
                faults);
    }

    private static @Nullable String asked(PageQuery query) {
        if (query.beside() != null) {
            return query.beside().equals(Sides.NOW) ? BOTH : STATED;
        }
        if (query.asAt() != null || query.knownAt() != null) {
            return KNOWN;
        }
        return query.effectiveOn() != null ? NOW : null;
    }

    private static String @Nullable [] dateOf(PageQuery query) {
        var text = query.asAt() != null ? query.asAt() : query.effectiveOn();
        return text == null ? null : text.split("-", 3);
    }

    private static String part(String @Nullable [] date, int place) {
        return date == null || place >= date.length
                ? ""
                : date[place].replaceFirst("^0(?=\\d$)", "");
    }

    private static String entered(@Nullable String text) {
        return text == null ? "" : text;
    }

    public boolean open() {
        return !faults.isEmpty();
    }

    public boolean faulty(String field) {
        return faults.stream()
                .anyMatch(fault -> fault.field().equals(field) || fault.field().equals("day"));
    }

    /**
     * The parameters that ask for a date: before the first record nothing was known, so what we
     * know now is more use.
     */
    static List<Map.Entry<String, String>> parameters(
            @Nullable String ask, LocalDate date, @Nullable LocalDate firstRecord) {
        var isWithinRecord = firstRecord != null && !date.isBefore(firstRecord);
        return switch (ask) {
            case KNOWN -> List.of(Map.entry("asAt", date.toString()));
            case NOW -> List.of(Map.entry("effectiveOn", date.toString()));
            case BOTH ->
                    List.of(Map.entry("asAt", date.toString()), Map.entry("beside", Sides.NOW));
            case STATED ->
                    List.of(Map.entry("asAt", date.toString()), Map.entry("beside", Sides.STATED));
            case null, default ->
                    List.of(Map.entry(isWithinRecord ? "asAt" : "effectiveOn", date.toString()));
        };
    }
}
