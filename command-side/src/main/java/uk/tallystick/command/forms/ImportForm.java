package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.importing.Checked;
import uk.tallystick.command.importing.Explanations;
import uk.tallystick.command.importing.Importer;
import uk.tallystick.command.importing.Uploads;
import uk.tallystick.command.importing.Uploads.Upload;
import uk.tallystick.command.importing.Warning;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.submission.RoundId;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Figures from a file in two steps: the file is looked at, and then recorded with what is said of
 * all that is surprising in it.
 */
@Controller
@Allows(Role.SUBMITTER)
class ImportForm {

    private static final String VIEW = "forms/import";
    private static final String PATH = "/bodies/{body}/submissions/{submission}/import/new";

    /** A page with more is of no use on a phone, and a form has only so many fields. */
    private static final int SHOWN = 200;

    private final Forms forms;
    private final Importer importer;
    private final Uploads uploads;
    private final Recorder recorder;
    private final Known known;

    ImportForm(Forms forms, Importer importer, Uploads uploads, Recorder recorder, Known known) {
        this.forms = forms;
        this.importer = importer;
        this.uploads = uploads;
        this.recorder = recorder;
        this.known = known;
    }

    /**
     * What is filled in.
     *
     * @param upload the file that was looked at; null before
     * @param others the explanation of every warning that has none of its own
     */
    record Fields(@Nullable String upload, @Nullable String others) {}

    /** A warning and the field for its explanation. */
    record Asked(Warning warning, String field, String explanation) {

        static Asked of(Warning warning, Map<String, String> typed) {
            var field = field(warning);
            return new Asked(warning, field, typed.getOrDefault(field, ""));
        }

        /** The same for the same warning, whatever others there are. */
        static String field(Warning warning) {
            return "why-"
                    + UUID.nameUUIDFromBytes(warning.place().getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String body, @PathVariable String submission, Act act) {
        var round = importer.round(Ids.codeOf(Ids.body(body)), submission, act);
        return forms.blank(VIEW, new Fields(null, null), shown(body, round));
    }

    @PostMapping(PATH)
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam String key,
            Act act)
            throws IOException {
        var round = importer.round(body, submission, act);
        if (file != null && !file.isEmpty()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            var upload = uploads.keep(act, round, name, file.getBytes());
            var checked = look(body, round, upload, act);
            return forms.step(
                    VIEW,
                    new Fields(upload.id(), null),
                    shown(body, round, upload, checked, Map.of()),
                    Forms.newKey(),
                    checked.figures() == null);
        }
        if (fields.upload() == null) {
            return forms.send(
                    VIEW,
                    fields,
                    () -> shown(body, round),
                    key,
                    () -> {
                        throw new Invalid("file", "choose a file");
                    });
        }
        return record(body, round, fields, fields.upload(), typed, key, act);
    }

    private ModelAndView record(
            String body,
            RoundId round,
            Fields fields,
            String id,
            Map<String, String> typed,
            String key,
            Act act) {
        return forms.send(
                VIEW,
                fields,
                () -> shownAgain(body, round, id, typed, act),
                key,
                () -> {
                    // In this order: a file is forgotten once it is recorded, and not before.
                    var upload = uploads.kept(act, round, id);
                    var recorded = recorder.before(act);
                    if (recorded == null) {
                        recorded = record(body, round, upload, why(fields, typed), act);
                    }
                    return forms.seen(
                            "/bodies/" + body + "/submissions/" + Ids.codeOf(round.id()),
                            recorder.receipt(recorded));
                });
    }

    private Recorded record(
            String body,
            RoundId round,
            @Nullable Upload upload,
            Explanations explanations,
            Act act) {
        if (upload == null) {
            throw new Invalid("file", "is kept for an hour only; choose it once more");
        }
        var checked = importer.check(body, round, upload.content(), null, explanations, act);
        if (checked.figures() == null) {
            throw new Invalid("others", checked.problems().getFirst().expected());
        }
        var recorded = importer.record(checked, act);
        uploads.forget(upload);
        return recorded;
    }

    private Checked look(String body, RoundId round, Upload upload, Act act) {
        return importer.check(
                body, round, upload.content(), null, Explanations.NONE, act.unnamed());
    }

    private static Explanations why(Fields fields, Map<String, String> typed) {
        return warning -> {
            var own = Typed.text(typed.get(Asked.field(warning)));
            var why = own == null ? Typed.text(fields.others()) : own;
            if (why == null) {
                throw new Invalid("others", "say of each warning why the figure is right");
            }
            return why;
        };
    }

    private Map<String, ?> shown(String body, RoundId round) {
        return Map.of(
                "body",
                body,
                "bodyName",
                known.nameOf(Ids.body(body)),
                "round",
                Ids.codeOf(round.id()),
                "period",
                round.period().code());
    }

    private Map<String, ?> shownAgain(
            String body, RoundId round, String id, Map<String, String> typed, Act act) {
        try {
            return uploads.kept(act, round, id) instanceof Upload upload
                    ? shown(body, round, upload, look(body, round, upload, act), typed)
                    : shown(body, round);
        } catch (Refusal e) {
            // The round takes no figures any more, which is said as what is wrong.
            return shown(body, round);
        }
    }

    private Map<String, ?> shown(
            String body, RoundId round, Upload upload, Checked checked, Map<String, String> typed) {
        var shown = new HashMap<String, Object>(shown(body, round));
        var warnings = checked.warnings();
        shown.put("name", upload.name());
        shown.put("rows", checked.rows());
        shown.put("ready", checked.figures() != null);
        shown.put("findings", checked.problems().stream().limit(SHOWN).toList());
        shown.put("problemCount", checked.problems().size());
        shown.put("warningCount", warnings.size());
        shown.put(
                "warnings",
                warnings.stream().limit(SHOWN).map(warning -> Asked.of(warning, typed)).toList());
        return shown;
    }
}
