package uk.tallystick.query.pages;

import uk.tallystick.query.asat.View;
import uk.tallystick.query.changes.Since;
import uk.tallystick.query.meeting.FrozenPaper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison that one click asks for.
 *
 * @param words such as "Since the last panel meeting (12 January 2026)"
 * @param from the state that it starts from, as an address says it
 */
record SinceWhen(String words, String from) {

    private static final InWords SAY = new InWords();

    /** What a reader is likely to ask for, on a day. */
    static List<SinceWhen> of(Since since, View view, String body, LocalDate today) {
        var all = new ArrayList<SinceWhen>();
        since.panel(view, body).ifPresent(day -> all.add(on("Since the last panel meeting", day)));
        since.papers(view, body).forEach(papers -> all.add(since(papers)));
        all.add(quarter(today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3)));
        all.add(on("Since a year ago", today.minusYears(1)));
        return all;
    }

    /** What was known when a day ended. */
    private static SinceWhen on(String words, LocalDate day) {
        return new SinceWhen(words + " (" + SAY.date(day) + ")", day.toString());
    }

    private static SinceWhen since(FrozenPaper papers) {
        var title = papers.title() == null ? "" : " “" + papers.title() + "”";
        var forum = papers.forum() == null ? "" : papers.forum() + ", ";
        return new SinceWhen(
                "Since your papers" + title + " (" + forum + SAY.date(papers.heldOn()) + ")",
                Long.toString(papers.frozenAt()));
    }

    /** From what was known before its first day. */
    private static SinceWhen quarter(LocalDate first) {
        return new SinceWhen(
                "Since the quarter began (" + SAY.date(first) + ")", first.minusDays(1).toString());
    }
}
