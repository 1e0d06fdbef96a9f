package uk.tallystick.benchmarks;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A body's actions: each reported on in three quarters, one in three put off. */
final class Actions {

    private static final int REPORTED_ON = 3;
    private static final int DAYS = 90;
    private static final List<Rag> COLOURS = List.of(Rag.values());

    private final Size size;
    private final BulkLog log;
    private final SplittableRandom random;

    /** What was begun in each quarter, by body. */
    private final Map<String, List<List<String>>> begun = new HashMap<>();

    private int added;

    Actions(Size size, BulkLog log, SplittableRandom random) {
        this.size = size;
        this.log = log;
        this.random = random;
    }

    void quarter(int number, int quarter) {
        var body = size.body(number);
        var begins = Nation.period(quarter).start();
        var ids = new ArrayList<String>();
        for (var i = Nation.share(size.actions(), size, number, quarter); i > 0; i--) {
            ids.add(add(body, begins));
        }
        var all = begun.computeIfAbsent(body, _ -> new ArrayList<>());
        all.add(ids);
        var open = all.subList(Math.max(0, all.size() - REPORTED_ON), all.size());
        for (var i = 0; i < open.size(); i++) {
            var last = i == 0 && open.size() == REPORTED_ON;
            open.get(i).forEach(id -> report(id, begins, size.timesChanged(number), last));
        }
    }

    private String add(String body, LocalDate day) {
        added++;
        var id = Ids.of("action", body, "A" + added);
        log.append(
                day,
                new ActionAdded(
                        id,
                        log.words(id, "Do something about it, " + added),
                        ActionStatus.AGREED,
                        Lead.FORCE,
                        Nature.PROJECT,
                        null,
                        List.of(),
                        day.plusMonths(9),
                        null,
                        null,
                        day,
                        null));
        log.append(
                day,
                new VisibilitySet(
                        Ids.visibility(id),
                        id,
                        Visibility.PUBLIC,
                        null,
                        null,
                        null,
                        null,
                        day,
                        null));
        return id;
    }

    private void report(String id, LocalDate begins, int times, boolean last) {
        for (var i = 1; i <= times; i++) {
            var status =
                    last && i == times && random.nextInt(10) < 8
                            ? ActionStatus.COMPLETE
                            : ActionStatus.IN_PROGRESS;
            var rag = COLOURS.get(random.nextInt(COLOURS.size()));
            var day = begins.plusDays((long) i * DAYS / (times + 1));
            log.append(day, new ActionStatusChanged(id, status, rag, null, day, null));
        }
        if (random.nextInt(REPORTED_ON * 3) == 0) {
            var day = begins.plusDays(DAYS - 1);
            log.append(day, new ActionRescheduled(id, day.plusMonths(9), null, day, null));
        }
    }
}
