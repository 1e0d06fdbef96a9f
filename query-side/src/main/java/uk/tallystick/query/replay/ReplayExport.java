package uk.tallystick.query.replay;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.WholeAnswers;
import uk.tallystick.query.body.BodyItem;
import uk.tallystick.query.body.BodyQueries;
import uk.tallystick.query.chain.ChainQueries;
import uk.tallystick.query.history.HistoryQueries;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** All steps, in one file to take away. */
@Anyone
@RestController
class ReplayExport {

    /** Its looks are in it; it asks for nothing, and runs nothing. */
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final Answers answers;
    private final WholeAnswers whole;
    private final ReplayQueries queries;
    private final BodyQueries bodies;
    private final ReplayPaper paper;

    ReplayExport(
            Answers answers,
            WholeAnswers whole,
            ReplayQueries queries,
            BodyQueries bodies,
            ReplayPaper paper) {
        this.answers = answers;
        this.whole = whole;
        this.queries = queries;
        this.bodies = bodies;
        this.paper = paper;
    }

    @GetMapping(path = "/api/replay/{aggregateId}/export", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> thing(@PathVariable String aggregateId, @ParameterObject Asked asked) {
        var id = HistoryQueries.thing(aggregateId);
        return file(id, asked, ReplayQueries.about(id), view -> queries.thing(view, id));
    }

    @GetMapping(
            path = "/api/bodies/{body}/chain/{aggregateId}/export",
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> chain(
            @PathVariable String body,
            @PathVariable String aggregateId,
            @ParameterObject Asked asked) {
        return file(
                aggregateId,
                asked,
                ChainQueries.about(body),
                view -> queries.chain(view, body, aggregateId));
    }

    private ResponseEntity<byte[]> file(
            String id, Asked asked, Question question, Function<View, Optional<Replay>> replay) {
        var file =
                whole.make(() ->
                        paper.of(
                                answers.one(
                                                asked,
                                                question.reading("body"),
                                                view ->
                                                        replay.apply(view)
                                                                .map(found ->
                                                                        kept(id, found, view)))
                                        .thing()));
        var attachment =
                ContentDisposition.attachment()
                        .filename(
                                Ids.kindOf(id) + "-" + Ids.codeOf(id) + ".html",
                                StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(attachment))
                // What is public today may be hidden tomorrow.
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(file);
    }

    private Kept kept(String id, Replay replay, View view) {
        var body = bodies.one(view, Ids.bodyOf(id));
        return new Kept(id, body.map(BodyItem::name).orElse(null), view.state(), replay);
    }
}
