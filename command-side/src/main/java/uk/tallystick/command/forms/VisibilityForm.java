package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.visibility.VisibilityController;
import uk.tallystick.command.visibility.VisibilityRequest;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.visibility.Visibility;

import java.util.List;
import java.util.Map;

/** Opens a thing to everybody, withholds it or restricts it. */
@Controller
@Allows(Role.PUBLISHER)
class VisibilityForm {

    private static final String VIEW = "forms/visibility";

    private static final List<Choice> LEVELS =
            List.of(
                    new Choice(Visibility.PUBLIC.code(), "Public: everybody sees it"),
                    new Choice(
                            Visibility.INTERNAL.code(),
                            "Internal: whoever has a role on this body sees it"),
                    new Choice(Visibility.RESTRICTED.code(), "Restricted: only auditors see it"));

    private final Forms forms;
    private final VisibilityController visibilities;
    private final Known known;

    VisibilityForm(Forms forms, VisibilityController visibilities, Known known) {
        this.forms = forms;
        this.visibilities = visibilities;
        this.known = known;
    }

    /** What is filled in. */
    record Fields(
            @Nullable String visibility,
            @Nullable String exemption,
            @Nullable String publicInterestTest,
            @Nullable String reason,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year) {}

    @GetMapping("/bodies/{body}/{things}/{code}/visibility/new")
    ModelAndView show(
            @PathVariable String body, @PathVariable String things, @PathVariable String code) {
        var fields = new Fields(null, null, null, null, null, null, null);
        return forms.blank(VIEW, fields, shown(body, things, code));
    }

    @PostMapping("/bodies/{body}/{things}/{code}/visibility/new")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String things,
            @PathVariable String code,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return forms.send(
                VIEW,
                fields,
                () -> shown(body, things, code),
                key,
                () -> {
                    var request = forms.valid(request(fields));
                    var receipt =
                            Forms.receiptOf(visibilities.set(body, things, code, request, act));
                    return forms.seen(page(body, things, code, request.visibility()), receipt);
                });
    }

    /** Whoever restricted a thing may have hidden it from themselves. */
    private static String page(String body, String things, String code, Visibility level) {
        var overview = "/bodies/" + body;
        var thing = level == Visibility.RESTRICTED ? "" : "/" + Ids.codeOf(code);
        return switch (things) {
            case "submissions", "exhibits" -> overview;
            case "kpis" -> thing.isEmpty() ? overview : overview + "/kpis" + thing;
            default -> overview + "/" + things + thing;
        };
    }

    private static VisibilityRequest request(Fields fields) {
        return new VisibilityRequest(
                Typed.requiredChoice("visibility", fields.visibility(), Visibility.class),
                Typed.text(fields.exemption()),
                Typed.text(fields.publicInterestTest()),
                Typed.date("reviewOn", new Typed.Date(fields.day(), fields.month(), fields.year())),
                Typed.text(fields.reason()),
                null,
                null,
                null);
    }

    private Map<String, ?> shown(String body, String things, String code) {
        var id = VisibilityController.subject(body, things, code);
        if (!known.isOnRecord(id)) {
            throw new NotFound(id);
        }
        // Whoever lifts a restriction need not be one of those who may read what it is on.
        var title = known.isRestricted(id) ? "" : known.nameOf(id);
        return Map.of(
                "body",
                body,
                "things",
                things,
                "code",
                Ids.codeOf(id),
                "title",
                title.isEmpty() ? Ids.codeOf(id) : title,
                "levels",
                LEVELS);
    }
}
