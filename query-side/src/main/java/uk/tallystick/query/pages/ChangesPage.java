package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Between;
import uk.tallystick.query.asat.Comparisons;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.changes.Changes;
import uk.tallystick.query.changes.ChangesQueries;
import uk.tallystick.query.changes.Narrowed;
import uk.tallystick.query.changes.Since;
import uk.tallystick.query.kpi.FigureQueries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changed of a body from one state to another, and why. */
@Anyone
@Controller
class ChangesPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<String> NARROWING = Set.of("id", "kind", "cursor");

    /** What a page shows: what changed, and since when else one may ask. */
    private record Shown(Changes changes, Map<String, Unit> units, List<SinceWhen> since) {}

    private final Pages pages;
    private final Answers answers;
    private final Comparisons comparisons;
    private final ChangesQueries queries;
    private final FigureQueries figures;
    private final Since since;
    private final HttpServletRequest request;
    private final Clock clock;

    ChangesPage(
            Pages pages,
            Answers answers,
            Comparisons comparisons,
            ChangesQueries queries,
            FigureQueries figures,
            Since since,
            HttpServletRequest request,
            Clock clock) {
        this.pages = pages;
        this.answers = answers;
        this.comparisons = comparisons;
        this.queries = queries;
        this.figures = figures;
        this.since = since;
        this.request = request;
        this.clock = clock;
    }

    @GetMapping("/bodies/{slug}/changes")
    ModelAndView changes(@PathVariable String slug, @ModelAttribute("query") ChangesQuery query) {
        var form = ChangesForm.of(query, address().kept());
        if (!query.sendsDates()) {
            return query.compares() ? compared(slug, query, form) : asked(slug, query, form);
        }
        var days = form.days(query.sendsTo(), today());
        return days.from() != null && days.faults().isEmpty()
                ? Pages.redirect(
                        address()
                                .between(
                                        days.from().toString(),
                                        days.to() == null ? null : days.to().toString()))
                : faulty(slug, query, form.with(days.faults()));
    }

    private ModelAndView compared(String slug, ChangesQuery query, ChangesForm form) {
        try {
            var narrowed = Narrowed.to(slug, query.kind(), query.id());
            var shown =
                    comparisons.between(
                            query.asked(),
                            ChangesQueries.about(slug).reading("meeting"),
                            between -> shown(between, slug, narrowed));
            var changes = shown.changes();
            return page(slug, query, form, shown.since())
                    .addObject(
                            "differences",
                            Compared.of(changes.items(), changes.from().position(), shown.units()))
                    .addObject(
                            "ends",
                            EndsInWords.of(
                                    changes.from(),
                                    changes.state(),
                                    query.cursor() == null ? query.from() : null,
                                    query.cursor() == null ? query.until() : ""))
                    .addObject("state", changes.state())
                    .addObject("from", changes.from())
                    .addObject(
                            "next",
                            changes.cursor() == null
                                    ? null
                                    : address().with("cursor", changes.cursor()));
        } catch (BadQuestion e) {
            return faulty(slug, query, form.with(ChangesForm.faults(e)));
        }
    }

    private Shown shown(Between between, String slug, Narrowed narrowed) {
        var changes = queries.page(between, slug, narrowed);
        return new Shown(
                changes,
                between.later(view -> figures.units(view, Compared.kpis(changes.items()))),
                between.later(view -> SinceWhen.of(since, view, slug, today())));
    }

    /** Nothing is compared yet. */
    private ModelAndView asked(String slug, ChangesQuery query, ChangesForm form) {
        One<List<SinceWhen>> choices =
                answers.one(
                        new Asked(null, null, null, null, query.seen(), null, null, null),
                        ChangesQueries.about(slug).reading("meeting"),
                        view -> Optional.of(SinceWhen.of(since, view, slug, today())));
        return page(slug, query, form, choices.thing());
    }

    private ModelAndView faulty(String slug, ChangesQuery query, ChangesForm form) {
        var page = asked(slug, query, form);
        page.addObject("faults", form.faults());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(
            String slug, ChangesQuery query, ChangesForm form, List<SinceWhen> choices) {
        return pages.plain("pages/changes", slug)
                .addObject("form", form)
                .addObject("choices", choices.stream().map(this::link).toList())
                .addObject("only", form.faults().isEmpty() ? query.id() : null)
                .addObject("everything", address().without(NARROWING));
    }

    /** The same, as an address of this page. */
    private SinceWhen link(SinceWhen choice) {
        return new SinceWhen(choice.words(), address().between(choice.from(), null));
    }

    private Address address() {
        return new Address(request);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
