package uk.tallystick.query.action;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.SignedIn;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;

/** What somebody owes. */
@SignedIn
@RestController
class OwedController {

    private final Answers answers;
    private final OwedQueries queries;

    OwedController(Answers answers, OwedQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    /** What whoever asks has to do and has not done, what is due first first. */
    @GetMapping("/api/people/me/owed")
    Items<OwedItem> owed(@ParameterObject Asked asked) {
        return answers.list(asked, OwedQueries.QUESTION, queries::mine);
    }
}
