package uk.tallystick.query.changes;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.AskedBetween;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Between;
import uk.tallystick.query.asat.Comparisons;
import uk.tallystick.query.asat.WholeAnswers;

/** What differs between two states of a body. */
@Anyone
@RestController
class ChangesController {

    private static final String CSV = "text/csv";

    private final Comparisons comparisons;
    private final WholeAnswers whole;
    private final ChangesQueries queries;

    ChangesController(Comparisons comparisons, WholeAnswers whole, ChangesQueries queries) {
        this.comparisons = comparisons;
        this.whole = whole;
        this.queries = queries;
    }

    @GetMapping("/api/bodies/{body}/changes")
    Changes changes(
            @PathVariable String body,
            @Parameter(description = "Only of things of this kind, such as action") @RequestParam
                    @Nullable String kind,
            @Parameter(description = "Only of the thing with this id") @RequestParam
                    @Nullable String id,
            @Parameter(description = "csv for all of it as a file") @RequestParam
                    @Nullable String format,
            @ParameterObject AskedBetween asked) {
        if (format != null && !format.equals("json")) {
            throw new BadQuestion("format", "is json or csv");
        }
        var narrowed = Narrowed.to(body, kind, id);
        return comparisons.between(
                asked,
                ChangesQueries.about(body),
                between -> queries.page(between, body, narrowed));
    }

    /** All of it, not a page. */
    @Hidden // the document has one operation of a path
    @GetMapping(path = "/api/bodies/{body}/changes", params = "format=csv")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String body,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String id,
            @ParameterObject AskedBetween asked) {
        var narrowed = Narrowed.to(body, kind, id);
        try (var spool = new Spool()) {
            var written =
                    whole.make(() ->
                            comparisons.between(
                                    asked,
                                    ChangesQueries.about(body),
                                    between -> written(between, body, narrowed, spool)));
            var attachment = ContentDisposition.attachment().filename(written.name()).build();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(CSV))
                    .headers(headers -> headers.setContentDisposition(attachment))
                    .contentLength(written.length())
                    .body(new InputStreamResource(spool.open(written)));
        }
    }

    @Hidden
    @GetMapping(path = "/api/bodies/{body}/changes", produces = CSV)
    ResponseEntity<InputStreamResource> accepted(
            @PathVariable String body,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String id,
            @ParameterObject AskedBetween asked) {
        return file(body, kind, id, asked);
    }

    private Spool.Written written(Between between, String body, Narrowed narrowed, Spool spool) {
        var name =
                "changes-%s-%d-%d.csv"
                        .formatted(body, between.from().position(), between.to().position());
        return spool.write(
                name, writer -> ChangesFile.write(queries, between, body, narrowed, writer));
    }
}
