package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.body.BodyQueries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What templates know, beside what their pages show: the body, where links lead, which state. */
@Component
class PageModels {

    static final String NOT_KNOWN = "pages/not-known";

    private final Answers answers;
    private final BodyQueries bodies;
    private final Origins origins;
    private final HttpServletRequest request;

    PageModels(Answers answers, BodyQueries bodies, Origins origins, HttpServletRequest request) {
        this.answers = answers;
        this.bodies = bodies;
        this.origins = origins;
        this.request = request;
    }

    /** A page of the body that is of no point of time, where links lead to what is known now. */
    ModelAndView plain(String template, String body) {
        return plain(template, PageQuery.NOW, body);
    }

    ModelAndView plain(String template, PageQuery query, String body) {
        return new ModelAndView(template)
                .addObject("body", body(query, body))
                .addObject("links", new Links(body, "", origins))
                .addObject("say", new InWords());
    }

    /** A page of a state. */
    ModelAndView page(String template, PageQuery query, Question question, Shown shown) {
        var address = new Address(request);
        return new ModelAndView(template)
                .addAllObjects(of(query, question, shown, address.time()))
                .addObject("body", body(query, question.body()))
                .addObject("say", new InWords())
                .addObject("control", DateControl.of(address, query, List.of()));
    }

    /**
     * What differs from state to state of a page, by the names that templates have for it. A later
     * page of a list is of the state of the first, whatever its address says.
     */
    Map<String, Object> of(
            PageQuery query,
            Question question,
            Shown shown,
            List<Map.Entry<String, String>> addressed) {
        var address = new Address(request);
        var time = query.cursor() == null ? addressed : PageQuery.again(shown.state()).address();
        var model = new HashMap<String, Object>();
        if (shown.content() != null) {
            model.putAll(shown.content());
        }
        model.put(
                "links",
                new Links(question.body(), query.asksForPast() ? Links.query(time) : "", origins));
        model.put("banner", Banner.of(query, shown.state(), address));
        model.put("time", query.asksForPast() ? time : List.of());
        if (shown.cursor() != null) {
            model.put("next", address.with("cursor", shown.cursor()));
        }
        return model;
    }

    /** The body's name is today's, also on a page of a day before it was recorded. */
    Object body(PageQuery query, String slug) {
        return answers.one(
                        query.now(),
                        Question.about(slug, Set.of("body"), "body"),
                        view -> bodies.one(view, slug))
                .thing();
    }
}
