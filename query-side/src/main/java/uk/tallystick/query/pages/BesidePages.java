package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Comparisons;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.State;
import uk.tallystick.query.changes.ChangesQueries;
import uk.tallystick.query.changes.Narrowed;
import uk.tallystick.query.kpi.FigureQueries;

import java.util.List;
import java.util.function.Function;

/** Makes pages of two states side by side, with what differs between them and why. */
@Component
class BesidePages {

    private final Comparisons comparisons;
    private final ChangesQueries queries;
    private final FigureQueries figures;
    private final PageModels models;
    private final HttpServletRequest request;

    BesidePages(
            Comparisons comparisons,
            ChangesQueries queries,
            FigureQueries figures,
            PageModels models,
            HttpServletRequest request) {
        this.comparisons = comparisons;
        this.queries = queries;
        this.figures = figures;
        this.models = models;
        this.request = request;
    }

    /** Two states of the same page, and what differs between them; not known if neither knows. */
    ModelAndView page(
            String template,
            PageQuery query,
            Question question,
            Narrowed narrowed,
            Function<Asked, Shown> answer) {
        var sides = Sides.of(query);
        var left = sides.left(query);
        var one = orUnknown(left, answer);
        var right = sides.right(query, one.state());
        var other = one.isKnown() ? orUnknown(right, answer) : answer.apply(right.asked());
        var differences = between(one.state(), other.state(), question.body(), narrowed);
        return models.plain("pages/beside", query, question.body())
                .addObject("control", DateControl.of(new Address(request), query, List.of()))
                .addObject("words", sides)
                .addObject(
                        "sides",
                        List.of(
                                side("then-", sides.label(true), template, left, question, one),
                                side("now-", sides.label(false), template, right, question, other)))
                .addObject("differences", differences.groups())
                .addObject("more", !differences.whole());
    }

    private static Shown orUnknown(PageQuery query, Function<Asked, Shown> answer) {
        try {
            return answer.apply(query.asked());
        } catch (NotKnown e) {
            if (e.state() instanceof State state) {
                return new Shown(state, null, null);
            }
            throw e;
        }
    }

    private Side side(
            String name,
            @Nullable String label,
            String template,
            PageQuery query,
            Question question,
            Shown shown) {
        var address = new Address(request);
        return new Side(
                name,
                shown.isKnown() ? template : PageModels.NOT_KNOWN,
                label,
                address.at(query.address()),
                models.of(query, question, shown, query.address()));
    }

    /**
     * What differs, told.
     *
     * @param whole whether that is all
     */
    private record Differences(List<Compared.Group> groups, boolean whole) {}

    /** What differs of what the page shows, between exactly the two states that it shows. */
    private Differences between(State left, State right, String body, Narrowed narrowed) {
        return comparisons.between(
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
