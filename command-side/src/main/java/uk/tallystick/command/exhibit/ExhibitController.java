package uk.tallystick.command.exhibit;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.refusal.Refusal.NotTaken;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Files and texts beside things: what is said of them is in the query. */
@RestController
public class ExhibitController {

    private static final String PATH = "/api/bodies/{body}/exhibits";

    private static final InputStreamSource NOTHING = InputStream::nullInputStream;

    private final Filing filing;
    private final SaidOfFile said;

    ExhibitController(Filing filing, SaidOfFile said) {
        this.filing = filing;
        this.said = said;
    }

    @Writers
    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Receipt> file(
            @PathVariable String body,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @Parameter(hidden = true)
                    @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false)
                    @Nullable String type,
            @RequestBody(required = false) @Nullable InputStreamResource file,
            Act act) {
        // The server has taken such a body for parameters already.
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new NotTaken(
                    "send the file as application/octet-stream or as multipart/form-data");
        }
        return filing.file(body, said.read(query), file == null ? NOTHING : file, act);
    }

    @Writers
    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Receipt> fileUpload(
            @PathVariable String body,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @RequestPart("file") MultipartFile file,
            Act act) {
        var all = new HashMap<String, String>();
        var name = ExhibitRequest.nameOf(file.getOriginalFilename());
        if (name != null) {
            all.put("fileName", name);
        }
        all.putAll(query);
        return filing.file(body, said.read(all), file, act);
    }
}
