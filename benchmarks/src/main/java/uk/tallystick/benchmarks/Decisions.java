package uk.tallystick.benchmarks;

import uk.tallystick.events.Ids;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionPublished;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.decision.DecisionPublication;

import java.time.LocalDate;
import java.util.List;

/** A body's decisions, each proposed, taken and published. */
final class Decisions {

    private final Size size;
    private final BulkLog log;
    private int proposed;

    Decisions(Size size, BulkLog log) {
        this.size = size;
        this.log = log;
    }

    void quarter(int number, int quarter) {
        var day = Nation.period(quarter).end().plusDays(45);
        for (var i = Nation.share(size.decisions(), size, number, quarter); i > 0; i--) {
            decide(size.body(number), day);
        }
    }

    private void decide(String body, LocalDate day) {
        proposed++;
        var id = Ids.of("decision", body, "D" + proposed);
        log.append(
                day.minusDays(14),
                new DecisionProposed(
                        id,
                        log.label(id, "2026/" + proposed),
                        log.words(id, "Grant to a partner, " + proposed),
                        Classification.PUBLIC,
                        DecisionKind.OTHER,
                        null,
                        List.of(),
                        null,
                        day.minusDays(14),
                        null));
        log.append(
                day,
                new DecisionTaken(
                        id,
                        day,
                        null,
                        log.label(id, "The commissioner"),
                        Capacity.COMMISSIONER,
                        log.words(id, "To pay it, " + proposed),
                        log.words(id, "It works, " + proposed),
                        null,
                        null,
                        null,
                        day,
                        null));
        log.append(day, new DecisionPublished(id, DecisionPublication.PUBLISHED, null, day, null));
    }
}
