package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Items;

/** The events of one thing, in order. */
@Anyone
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
        var id = HistoryQueries.thing(aggregateId);
        return answers.list(
                asked,
                HistoryQueries.about(id),
                view ->
                        view.page(
                                queries.history(id, view).stream()
                                        .filter(item -> from == null || item.position() >= from)
                                        .filter(item -> to == null || item.position() <= to)
                                        .toList()));
    }
}
