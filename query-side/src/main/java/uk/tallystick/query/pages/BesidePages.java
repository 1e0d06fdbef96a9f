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
import uk.tallystick.query.changes.Beginning;
import uk.tallystick.query.changes.ChangesQueries;
import uk.tallystick.query.changes.Narrowed;
import uk.tallystick.query.kpi.FigureQueries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var begun = differences.begun();
        return models.plain("pages/beside", query, question.body())
                .addObject("control", DateControl.of(new Address(request), query, List.of()))
                .addObject("words", sides)
                .addObject(
                        "sides",
                        List.of(
                                side(
                                        "then-",
                                        "cursor",
                                        sides.label(true),
                                        template,
                                        left,
                                        question,
                                        one),
                                side(
                                        "now-",
                                        "besideCursor",
                                        sides.label(false),
                                        template,
                                        right,
                                        question,
                                        other)))
                .addObject("differences", differences.groups())
                .addObject("more", begun.count() - begun.items().size())
                .addObject("orMore", begun.orMore())
                .addObject("rest", rest(one.state(), other.state(), narrowed));
    }

    /**
     * What the page of changes is asked for all that differs; null where it cannot be: it compares
     * states of one history.
     */
    private static @Nullable String rest(State left, State right, Narrowed narrowed) {
        if (!left.basis().equals("ledger") || !right.basis().equals("ledger")) {
            return null;
        }
        var said = new ArrayList<Map.Entry<String, String>>();
        if (narrowed.id() instanceof String id) {
            said.add(Map.entry("id", id));
        } else if (narrowed.kinds().size() == 1) {
            said.add(Map.entry("kind", narrowed.kinds().getFirst()));
        }
        said.add(Map.entry("from", Long.toString(left.position())));
        said.add(Map.entry("to", Long.toString(right.position())));
        said.add(Map.entry("effectiveOn", right.effectiveOn().toString()));
        return Links.query(said);
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

    /** A side of which a list goes on turns its pages by itself: the other stays where it is. */
    private Side side(
            String name,
            String turnedBy,
            @Nullable String label,
            String template,
            PageQuery query,
            Question question,
            Shown shown) {
        var address = new Address(request);
        var content = models.of(query, question, shown, query.address());
        if (shown.cursor() != null) {
            content.put("next", address.but(turnedBy, shown.cursor()));
        }
        return new Side(
                name,
                shown.isKnown() ? template : PageModels.NOT_KNOWN,
                label,
                query.cursor() == null
                        ? address.at(query.address())
                        : address.with("cursor", query.cursor()),
                content);
    }

    /** What differs, told; as far as there is room for it. */
    private record Differences(List<Compared.Group> groups, Beginning begun) {}

    /** What differs of what the page shows, between exactly the two states that it shows. */
    private Differences between(State left, State right, String body, Narrowed narrowed) {
        return comparisons.between(
                Asked.again(left),
                Asked.again(right),
                ChangesQueries.about(body),
                between -> {
                    var begun = queries.beginning(between, body, narrowed);
                    var units =
                            between.later(
                                    view -> figures.units(view, Compared.kpis(begun.items())));
                    return new Differences(
                            Compared.of(begun.items(), left.position(), units), begun);
                });
    }
}
