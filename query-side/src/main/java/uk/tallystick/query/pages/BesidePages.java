package uk.tallystick.query.pages;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.State;
import uk.tallystick.query.changes.Changes;
import uk.tallystick.query.changes.ChangesQueries;
import uk.tallystick.query.changes.Narrowed;

/** Finds what differs between two states that a page shows side by side. */
@Component
class BesidePages {

    private final Answers answers;
    private final ChangesQueries queries;

    BesidePages(Answers answers, ChangesQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    /** What differs of what the page shows, between exactly the two states that it shows. */
    Changes between(State left, State right, String body, Narrowed narrowed) {
        return answers.between(
                Asked.again(left),
                Asked.again(right),
                ChangesQueries.about(body),
                between -> queries.page(between, body, narrowed));
    }
}
