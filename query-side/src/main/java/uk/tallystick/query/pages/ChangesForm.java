package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.BadQuestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The form that asks what changed from one day to another. What a template calls is public.
 *
 * @param kept what else the address says
 * @param faults with what was entered
 */
record ChangesForm(List<Map.Entry<String, String>> kept, Entry from, Entry to, List<Fault> faults) {

    /**
     * Three fields for a day.
     *
     * @param name what the names of the fields begin with
     */
    record Entry(String name, String day, String month, String year) {

        private static Entry of(
                String name,
                @Nullable String day,
                @Nullable String month,
                @Nullable String year,
                @Nullable String stands) {
            if (day != null || month != null || year != null) {
                return new Entry(name, text(day), text(month), text(year));
            }
            var date =
                    stands != null && stands.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? stands.split("-")
                            : new String[] {"", "", ""};
            return new Entry(name, bare(date[2]), bare(date[1]), date[0]);
        }

        private static String bare(String number) {
            return number.replaceFirst("^0", "");
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        private ChosenDate chosen(LocalDate today) {
            return ChosenDate.of(day, month, year, today);
        }

        private Fault named(Fault fault) {
            return new Fault(name + InWords.capital(fault.field()), fault.message());
        }

        private boolean has(Fault fault) {
            return fault.field().startsWith(name);
        }
    }

    static ChangesForm of(ChangesQuery query, List<Map.Entry<String, String>> kept) {
        return new ChangesForm(
                kept,
                Entry.of(
                        "from", query.fromDay(), query.fromMonth(), query.fromYear(), query.from()),
                Entry.of("to", query.toDay(), query.toMonth(), query.toYear(), query.to()),
                List.of());
    }

    ChangesForm with(List<Fault> faulty) {
        return new ChangesForm(kept, from, to, faulty);
    }

    /** The days that were entered, or what is wrong with them. */
    Days days(boolean withTo, LocalDate today) {
        var wrong = new ArrayList<Fault>();
        var first = day(from, today, wrong);
        var last = withTo ? day(to, today, wrong) : null;
        if (first != null && last != null && first.isAfter(last)) {
            wrong.add(new Fault("fromDay", "The first date must not be after the second"));
        }
        return new Days(first, last, wrong);
    }

    private static @Nullable LocalDate day(Entry entry, LocalDate today, List<Fault> wrong) {
        return switch (entry.chosen(today)) {
            case ChosenDate.Past(var date) -> date;
            case ChosenDate.Faulty(var fault) -> {
                wrong.add(entry.named(fault));
                yield null;
            }
        };
    }

    /** What is wrong with a question that an address asks. */
    static List<Fault> faults(BadQuestion question) {
        return question.errors().stream()
                .map(error ->
                        switch (error.field()) {
                            case "from" ->
                                    new Fault(
                                            "fromDay",
                                            "What it is compared from " + error.message());
                            case "to" ->
                                    new Fault("toDay", "What it is compared to " + error.message());
                            default ->
                                    new Fault(
                                            "fromDay",
                                            "In this page’s address, "
                                                    + error.field()
                                                    + " "
                                                    + error.message());
                        })
                .toList();
    }

    /** What was entered. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to, List<Fault> faults) {}

    public boolean faulty(Entry entry) {
        return faults.stream().anyMatch(entry::has);
    }

    public List<Fault> of(Entry entry) {
        return faults.stream().filter(entry::has).toList();
    }
}
