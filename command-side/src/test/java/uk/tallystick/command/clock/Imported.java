package uk.tallystick.command.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing taken over from history on which a clock may run.
 *
 * @param clock the kind of it
 * @param lateness what is recorded when it runs out
 * @param requests that put the thing on record, each answered with the id that the next goes on
 * @param ends those after which nobody waits any more
 */
record Imported(String clock, String lateness, List<Request> requests, List<Request> ends) {

    /**
     * One request.
     *
     * @param path from the body's on; {@code *} stands for the last code that was answered
     */
    record Request(String path, String json) {}

    /**
     * A thing with a clock.
     *
     * @param asked the day on which it was stated
     * @param due the last day; for a thing that is to be heard of, the day that is said of it
     * @param recurrence of what is due again
     * @throws AssertionError if nobody has said here how that clock comes by its history
     */
    static Imported of(
            String clock, String code, LocalDate asked, LocalDate due, String recurrence) {
        return switch (clock) {
            case "submission" ->
                    new Imported(
                            clock,
                            "submission-overdue",
                            List.of(
                                    post(
                                            "submissions",
                                            asked,
                                            ("'period': '2019-20-Q1', 'supplier': '%s', 'dueOn':"
                                                            + " '%s'")
                                                    .formatted(code, due))),
                            List.of(post("submissions/*/withdraw", "'reason': 'Nobody asks'")));
            case "action" ->
                    new Imported(
                            clock,
                            "action-overdue",
                            List.of(
                                    post(
                                            "actions",
                                            asked,
                                            ("'code': '%s', 'title': 'Review', 'lead': 'force',"
                                                            + " 'dueOn': '%s'")
                                                    .formatted(code, due))),
                            List.of(post("actions/*/status", "'status': 'complete'")));
            case "untouched" ->
                    new Imported(
                            clock,
                            "action-untouched",
                            List.of(
                                    post(
                                            "actions",
                                            asked,
                                            "'code': '%s', 'title': 'Go on', 'lead': 'force'"
                                                    .formatted(code))),
                            List.of(post("actions/*/status", "'status': 'complete'")));
            case "reply" ->
                    new Imported(
                            clock,
                            "recommendation-overdue",
                            List.of(
                                    post(
                                            "recommendations",
                                            asked,
                                            ("'title': 'Patrol', 'madeBy': 'Audit', 'madeOn': '%s',"
                                                 + " 'clock': {'kind': 'byDate', 'date': '%s'}")
                                                    .formatted(asked, due))),
                            List.of(post("recommendations/*/answer", "'answer': 'accepted'")));
            case "delivery" ->
                    new Imported(
                            clock,
                            "delivery-overdue",
                            List.of(
                                    post(
                                            "recommendations",
                                            asked,
                                            ("'title': 'Patrol', 'madeBy': 'Audit', 'madeOn': '%s',"
                                                            + " 'deliverBy': '%s'")
                                                    .formatted(asked, due))),
                            List.of(
                                    post("recommendations/*/answer", "'answer': 'accepted'"),
                                    post("recommendations/*/claim", "'claim': 'Done'")));
            case "review" ->
                    new Imported(
                            clock,
                            "scrutiny-review-overdue",
                            List.of(
                                    post(
                                            "scrutiny",
                                            asked,
                                            "'forum': 'Board', 'topic': 'Calls', 'heldOn': '%s'"
                                                    .formatted(asked)),
                                    post(
                                            "scrutiny/*/outcome",
                                            asked,
                                            ("'outcome': 'noted', 'recordedOn': '%s', 'reviewOn':"
                                                            + " '%s'")
                                                    .formatted(asked, due))),
                            List.of(post("scrutiny/*/close", "")));
            case "information" ->
                    new Imported(
                            clock,
                            "information-overdue",
                            List.of(
                                    post(
                                            "meetings",
                                            asked,
                                            "'kind': 'panel', 'forum': 'Panel', 'heldOn': '%s'"
                                                    .formatted(asked)),
                                    post(
                                            "meetings/*/information-requests",
                                            asked,
                                            "'text': 'How many?', 'dueOn': '%s'".formatted(due))),
                            List.of(
                                    post(
                                            "meetings/*/information-requests/~/answer",
                                            "'answer': 'Forty'")));
            case "duty" ->
                    new Imported(
                            clock,
                            "duty-overdue",
                            List.of(
                                    post(
                                            "duties",
                                            asked,
                                            ("'title': 'Grants', 'law': 'SI 2012/2479',"
                                                            + " 'recurrence': '%s', 'dueOn': '%s'")
                                                    .formatted(recurrence, due))),
                            List.of(post("duties/*/archive", "")));
            default -> throw new AssertionError("no history is imported here for clock " + clock);
        };
    }

    private static Request post(String path, LocalDate asked, String fields) {
        return post(path, fields + ", 'statedOn': '%s', 'statedSource': 'Report'".formatted(asked));
    }

    private static Request post(String path, String fields) {
        return new Request(path, "{" + fields.replace('\'', '"') + "}");
    }
}
