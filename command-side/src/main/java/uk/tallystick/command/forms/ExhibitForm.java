package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.command.exhibit.ExhibitRequest;
import uk.tallystick.command.exhibit.Filing;
import uk.tallystick.command.exhibit.Writers;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Lists;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotTaken;
import uk.tallystick.command.refusal.Refusal.TooLarge;
import uk.tallystick.events.exhibit.FileKind;

import java.util.Map;

/** Puts a file beside a thing. */
@Controller
@Writers
class ExhibitForm {

    private static final String VIEW = "forms/exhibit";
    private static final String PATH = "/bodies/{body}/exhibits/new";

    private final Forms forms;
    private final Filing filing;
    private final Known known;

    ExhibitForm(Forms forms, Filing filing, Known known) {
        this.forms = forms;
        this.filing = filing;
        this.known = known;
    }

    /** What is filled in beside the file. */
    record Fields(@Nullable String title, @Nullable String kind) {}

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String body, @RequestParam String about) {
        return forms.blank(VIEW, new Fields(null, null), shown(body, about));
    }

    @PostMapping(PATH)
    ModelAndView send(
            @PathVariable String body,
            @RequestParam String about,
            Fields fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam String key,
            Act act) {
        return forms.send(
                VIEW,
                fields,
                shown(body, about),
                key,
                _ -> Lists.page(about),
                () -> record(body, about, fields, file, act));
    }

    private ResponseEntity<Receipt> record(
            String body, String about, Fields fields, @Nullable MultipartFile file, Act act) {
        var request =
                forms.valid(
                        new ExhibitRequest(
                                about,
                                Typed.required(fields.title()),
                                Typed.choice("kind", fields.kind(), FileKind.class),
                                file == null
                                        ? null
                                        : ExhibitRequest.nameOf(file.getOriginalFilename()),
                                null,
                                null,
                                null,
                                null));
        if (file == null || file.isEmpty()) {
            throw new Invalid("file", "choose a file");
        }
        try {
            return filing.file(body, request, file, act);
        } catch (TooLarge | NotTaken e) {
            throw new Invalid("file", String.valueOf(e.getMessage()));
        }
    }

    private Map<String, ?> shown(String body, String about) {
        if (!about.matches("[a-z]+:" + body + "(:.+)?")) {
            throw new NotFound("the thing that the file is about");
        }
        return Map.of(
                "body",
                body,
                "about",
                about,
                "title",
                known.nameOf(about),
                "kinds",
                Choice.all(FileKind.values()));
    }
}
