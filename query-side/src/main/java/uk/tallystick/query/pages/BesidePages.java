package uk.tallystick.query.pages;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.State;
import uk.tallystick.query.changes.ChangesQueries;
import uk.tallystick.query.changes.Narrowed;
import uk.tallystick.query.kpi.FigureQueries;

import java.util.List;

/** Finds what differs between two states that a page shows side by side. */
@Component
class BesidePages {

    private final Answers answers;
    private final ChangesQueries queries;
    private final FigureQueries figures;

    BesidePages(Answers answers, ChangesQueries queries, FigureQueries figures) {
        this.answers = answers;
        this.queries = queries;
        this.figures = figures;
    }

    /**
     * What differs, told.
     *
     * @param whole whether that is all
     */
    record Differences(List<Compared.Group> groups, boolean whole) {}

    /** What differs of what the page shows, between exactly the two states that it shows. */
    Differences between(State left, State right, String body, Narrowed narrowed) {
        return answers.between(
                Asked.again(left),
                Asked.again(right),
                ChangesQueries.about(body),
                between -> {
                    var changes = queries.page(between, body, narrowed);
                    var units = between.later(view -> figures.units(view, body));
                    return new Differences(
                            Compared.of(changes.items(), left.position(), units),
                            changes.cursor() == null);
                });
    }
}
