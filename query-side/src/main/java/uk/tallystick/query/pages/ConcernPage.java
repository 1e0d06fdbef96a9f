package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.chain.ChainQueries;
import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.decision.DecisionItem;
import uk.tallystick.query.decision.DecisionQueries;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.KpiQueries;
import uk.tallystick.query.pinning.PinnedFigure;
import uk.tallystick.query.pinning.ScrutinyFigures;
import uk.tallystick.query.recommendation.RecommendationQueries;
import uk.tallystick.query.scrutiny.ScrutinyQueries;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One concern from the figure to what was done about it, and what came of that. */
@Anyone
@Controller
class ConcernPage {

    private final Pages pages;
    private final ChainQueries chains;
    private final KpiQueries kpis;
    private final ScrutinyQueries scrutiny;
    private final ScrutinyFigures examined;
    private final DecisionQueries decisions;
    private final RecommendationQueries recommendations;

    ConcernPage(
            Pages pages,
            ChainQueries chains,
            KpiQueries kpis,
            ScrutinyQueries scrutiny,
            ScrutinyFigures examined,
            DecisionQueries decisions,
            RecommendationQueries recommendations) {
        this.pages = pages;
        this.chains = chains;
        this.kpis = kpis;
        this.scrutiny = scrutiny;
        this.examined = examined;
        this.decisions = decisions;
        this.recommendations = recommendations;
    }

    @GetMapping("/bodies/{slug}/concerns/{kind}/{code}")
    ModelAndView concern(
            @PathVariable String slug,
            @PathVariable String kind,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of(kind, slug, code);
        return pages.one(
                "pages/concern",
                query,
                ChainQueries.about(slug)
                        .reading("submission")
                        .reading("scrutiny")
                        .reading("decision")
                        .reading("recommendation"),
                id,
                view -> chains.chain(view, slug, id).map(chain -> Story.of(chain, figures(view))));
    }

    private Story.Figures figures(View view) {
        return new Story.Figures() {
            @Override
            public List<PinnedFigure> seenFor(ChainThing thing) {
                return seen(view, thing).toList();
            }

            @Override
            public Optional<Kpi> now(ChainThing measure) {
                return kpis.one(view, Ids.bodyOf(measure.id()), measure.code());
            }
        };
    }

    private Stream<PinnedFigure> seen(View view, ChainThing thing) {
        return switch (thing.kind()) {
            case "scrutiny" ->
                    scrutiny.one(view, thing.id()).stream()
                            .flatMap(story -> examined.of(view, story.item()).stream());
            case "decision" ->
                    decisions.pinned(view, thing.id()).map(DecisionItem::figures).stream()
                            .flatMap(List::stream);
            case "recommendation" ->
                    recommendations.one(view, thing.id()).stream()
                            .flatMap(item -> item.effects().stream())
                            .flatMap(effect -> effect.figures().stream());
            default -> Stream.empty();
        };
    }
}
