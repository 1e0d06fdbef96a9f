package uk.tallystick.query.exhibit;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.asat.Question;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Files beside things: who sees the thing sees them. */
@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/exhibits")
class FileController {

    /** Whatever a file is, a browser that opens it all the same runs nothing of it. */
    private static final String POLICY = "sandbox; default-src 'none'";

    private final Answers answers;
    private final FileQueries queries;

    FileController(Answers answers, FileQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    /**
     * The files of a body in the order in which they were put there.
     *
     * @param about the id of the thing they are about; all if left out
     */
    @GetMapping
    Items<FileItem> files(
            @PathVariable String body,
            @RequestParam @Nullable String about,
            @ParameterObject Asked asked) {
        return answers.list(asked, about(body), view -> queries.list(view, body, about));
    }

    @GetMapping("/{code}")
    One<FileItem> file(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("exhibit", body, code);
        return answers.one(asked, about(body), view -> queries.one(view, id));
    }

    /** The file itself, to be kept and not to be shown. */
    @GetMapping(path = "/{code}/content", produces = MediaType.ALL_VALUE)
    ResponseEntity<InputStreamResource> content(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("exhibit", body, code);
        var file = answers.one(asked, about(body), view -> queries.one(view, id)).thing();
        if (file.content() == null) {
            throw new NotKnown("The file was removed.");
        }
        var content =
                new Slices(
                        file.length(),
                        (from, length) -> queries.content(file.fingerprint(), from, length));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                // What is public today may be hidden tomorrow.
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file))
                .contentLength(file.length())
                .body(new InputStreamResource(content));
    }

    private static String attachment(FileItem file) {
        var name = file.fileName() == null ? file.code() : file.fileName();
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("exhibit"), "exhibit");
    }
}
