package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Malformed;
import uk.tallystick.events.person.Role;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Figures for a round from a file, all or none. */
@RestController
public class ImportController {

    private final Importer importer;
    private final Recorder recorder;

    ImportController(Importer importer, Recorder recorder) {
        this.importer = importer;
        this.recorder = recorder;
    }

    @Allows(Role.SUBMITTER)
    @PostMapping(
            path = "/api/bodies/{body}/submissions/{submission}/import",
            consumes = {"text/csv", FileType.XLSX_TYPE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<?> importFile(
            @PathVariable String body,
            @PathVariable String submission,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String layout,
            @RequestBody(required = false) byte @Nullable [] file,
            Act act) {
        var round = importer.round(body, submission, act);
        var checked =
                importer.check(
                        body,
                        round,
                        file == null ? new byte[0] : file,
                        layout(layout),
                        Explanations.NONE,
                        act);
        return dryRun ? ResponseEntity.ok(ImportAnswer.of(checked)) : record(checked, act);
    }

    @Allows(Role.SUBMITTER)
    @PostMapping(
            path = "/api/bodies/{body}/submissions/{submission}/import",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<?> importUpload(
            @PathVariable String body,
            @PathVariable String submission,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String layout,
            @RequestPart("file") MultipartFile file,
            Act act)
            throws IOException {
        return importFile(body, submission, dryRun, layout, file.getBytes(), act);
    }

    private ResponseEntity<?> record(Checked checked, Act act) {
        if (checked.figures() == null) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(checked));
        }
        var recorded = importer.record(checked, act);
        var receipt = recorder.receipt(recorded);
        var figures = recorded.figures() == null ? 0 : recorded.figures();
        return ResponseEntity.ok()
                .eTag("\"" + recorded.version() + "\"")
                .body(ImportAnswer.of(checked, figures, receipt));
    }

    private static ProblemDetail problem(Checked checked) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "the file has problems, and nothing of it was recorded");
        problem.setProperty("errors", List.of());
        problem.setProperty("rows", checked.rows());
        problem.setProperty("recorded", 0);
        problem.setProperty("problems", checked.problems());
        problem.setProperty("warnings", checked.warnings());
        return problem;
    }

    private static @Nullable Layout layout(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Stream.of(Layout.values())
                .filter(layout -> layout.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Malformed("layout", "must be long or wide"));
    }
}
