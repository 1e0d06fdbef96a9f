package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.asat.Question;

import java.util.Set;

/** The events of one thing, in order. */
@RestController
class HistoryController {

    private final Answers answers;
    private final HistoryQueries queries;

    HistoryController(Answers answers, HistoryQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/api/history/{aggregateId}")
    Items<HistoryItem> history(
            @PathVariable String aggregateId,
            @RequestParam @Nullable Long from,
            @RequestParam @Nullable Long to,
            @ParameterObject Asked asked) {
        if (from != null && to != null && from > to) {
            throw new BadQuestion("to", "is before from");
        }
        var id = thing(aggregateId);
        return answers.list(
                asked,
                about(id),
                view -> {
                    var events = queries.events(id, view);
                    if (events.isEmpty()) {
                        throw view.notKnown(
                                "Nothing is known of " + aggregateId + " at this point of time.");
                    }
                    return view.page(
                            queries.items(events, view).stream()
                                    .filter(item -> from == null || item.position() >= from)
                                    .filter(item -> to == null || item.position() <= to)
                                    .toList());
                });
    }

    /** A revision's id is its round's with a suffix: its history is the round's. */
    private static String thing(String id) {
        var suffix = id.indexOf('~');
        return suffix < 0 ? id : id.substring(0, suffix);
    }

    private static Question about(String id) {
        try {
            return Question.about(Ids.bodyOf(id), Set.of(Ids.kindOf(id)));
        } catch (IllegalArgumentException e) {
            throw new NotKnown("Nothing has the id " + id + ".");
        }
    }
}
