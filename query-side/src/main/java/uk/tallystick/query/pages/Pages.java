package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.State;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.changes.Narrowed;
import uk.tallystick.query.exhibit.FileItem;
import uk.tallystick.query.exhibit.FileQueries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes pages of answers: what is shown, at which time, and the control with which to ask for
 * another.
 */
@Component
class Pages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Answers answers;
    private final BesidePages besides;
    private final PageModels models;
    private final FileQueries files;
    private final HttpServletRequest request;
    private final JdbcClient jdbc;
    private final Clock clock;

    Pages(
            Answers answers,
            BesidePages besides,
            PageModels models,
            FileQueries files,
            HttpServletRequest request,
            @Qualifier("queryJdbc") JdbcClient jdbc,
            Clock clock) {
        this.answers = answers;
        this.besides = besides;
        this.models = models;
        this.files = files;
        this.request = request;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of a list, which the template knows as {@code items}. */
    <T> ModelAndView list(
            String template, PageQuery query, Question question, Function<View, List<T>> items) {
        return list(template, query, question, Narrowed.toKinds(question.kinds()), items);
    }

    /** A page of a list that is about one thing. */
    <T> ModelAndView listOf(
            String template,
            PageQuery query,
            Question question,
            String id,
            Function<View, List<T>> items) {
        return list(template, query, question, Narrowed.toThing(id, question.kinds()), items);
    }

    private <T> ModelAndView list(
            String template,
            PageQuery query,
            Question question,
            Narrowed narrowed,
            Function<View, List<T>> items) {
        return page(
                template,
                query,
                question,
                narrowed,
                asked -> {
                    var found = answers.list(asked, question, items);
                    return new Shown(found.state(), Map.of("items", found.items()), found.cursor());
                });
    }

    /**
     * A page of one thing, which the template knows as {@code thing}; as {@code level} who may see
     * it, and as {@code files} what was put beside it.
     */
    <T> ModelAndView one(
            String template,
            PageQuery query,
            Question question,
            String id,
            Function<View, Optional<T>> thing) {
        var withFiles = question.reading("exhibit");
        return page(
                        template,
                        query,
                        withFiles,
                        Narrowed.toThing(id, question.kinds()),
                        asked -> {
                            var found =
                                    answers.one(
                                            asked,
                                            withFiles,
                                            view ->
                                                    thing.apply(view)
                                                            .map(one -> whole(one, id, view)));
                            var shown = found.thing();
                            return new Shown(
                                    found.state(),
                                    Map.of(
                                            "thing",
                                            shown.thing(),
                                            "level",
                                            shown.level(),
                                            "files",
                                            shown.files()),
                                    null);
                        })
                .addObject("thingId", id);
    }

    private record Whole<T>(T thing, String level, List<FileItem> files) {}

    private <T> Whole<T> whole(T thing, String id, View view) {
        return new Whole<>(thing, view.level(id), files.about(view, id));
    }

    /** A page of the body that is of no point of time. */
    ModelAndView plain(String template, String body) {
        return models.plain(template, body);
    }

    private ModelAndView page(
            String template,
            PageQuery query,
            Question question,
            Narrowed narrowed,
            Function<Asked, Shown> answer) {
        if (!query.sendsDate()) {
            return answered(template, query, question, narrowed, answer);
        }
        return switch (ChosenDate.of(query.day(), query.month(), query.year(), today())) {
            case ChosenDate.Past(var date) -> at(date, query.ask());
            case ChosenDate.Faulty(var fault) ->
                    faulty(template, query, question, answer, List.of(fault));
        };
    }

    private ModelAndView answered(
            String template,
            PageQuery query,
            Question question,
            Narrowed narrowed,
            Function<Asked, Shown> answer) {
        try {
            return query.beside() == null
                    ? models.page(template, query, question, answer.apply(query.asked()))
                    : besides.page(template, query, question, narrowed, answer);
        } catch (BadQuestion e) {
            return faulty(template, query, question, answer, Faults.of(e));
        } catch (NotKnown e) {
            if (e.state() instanceof State state) {
                var page =
                        models.page(
                                PageModels.NOT_KNOWN,
                                query,
                                question,
                                new Shown(state, Map.of(), null));
                page.setStatus(HttpStatus.NOT_FOUND);
                return page;
            }
            throw e;
        }
    }

    /** The same page at a date that was entered. */
    private ModelAndView at(LocalDate date, @Nullable String ask) {
        var parameters = DateControl.parameters(ask, date, firstRecord());
        return redirect(new Address(request).at(parameters));
    }

    static ModelAndView redirect(String address) {
        var view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** The page of today, with what is wrong of the question and the question as it was. */
    private ModelAndView faulty(
            String template,
            PageQuery query,
            Question question,
            Function<Asked, Shown> answer,
            List<Fault> faults) {
        var page = models.page(template, PageQuery.NOW, question, answer.apply(query.now()));
        page.addObject("control", DateControl.of(new Address(request), query, faults));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private @Nullable LocalDate firstRecord() {
        return jdbc.sql(
                        "SELECT (recorded_at AT TIME ZONE 'Europe/London')::date FROM ledger_entry"
                                + " WHERE position = 1")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
