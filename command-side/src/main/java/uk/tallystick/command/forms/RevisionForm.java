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
import uk.tallystick.command.submission.RevisionController;
import uk.tallystick.command.submission.RevisionRequest;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.RevisionKind;

import java.util.List;
import java.util.Map;

/** Revises a published figure; the old one stays, with the reason for the new one. */
@Controller
@Allows(Role.SUBMITTER)
class RevisionForm {

    private static final String VIEW = "forms/revision";

    private static final List<Choice> KINDS =
            List.of(
                    new Choice(
                            RevisionKind.REVISION.code(), "Planned revision: later data came in"),
                    new Choice(RevisionKind.CORRECTION.code(), "Correction: it was wrong"),
                    new Choice(
                            RevisionKind.RESTATEMENT.code(),
                            "Restatement: worked out anew by another definition"));

    private final Forms forms;
    private final RevisionController revisions;
    private final Known known;

    RevisionForm(Forms forms, RevisionController revisions, Known known) {
        this.forms = forms;
        this.revisions = revisions;
        this.known = known;
    }

    /** What is filled in; which figure is meant comes with the address. */
    record Fields(
            @Nullable String period,
            @Nullable String breakdown,
            @Nullable String submission,
            @Nullable String value,
            @Nullable String kind,
            @Nullable String reason) {}

    @GetMapping("/bodies/{body}/kpis/{kpi}/revisions/new")
    ModelAndView show(@PathVariable String body, @PathVariable String kpi, Fields asked) {
        var fields =
                new Fields(asked.period(), asked.breakdown(), asked.submission(), null, null, null);
        return forms.blank(VIEW, fields, shown(body, kpi));
    }

    @PostMapping("/bodies/{body}/kpis/{kpi}/revisions/new")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String kpi,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return forms.send(
                VIEW,
                fields,
                shown(body, kpi),
                key,
                _ -> "/bodies/" + body + "/kpis/" + Ids.codeOf(Ids.of("kpi", body, kpi)),
                () -> revisions.revise(body, kpi, forms.valid(request(fields)), act));
    }

    private static RevisionRequest request(Fields fields) {
        return new RevisionRequest(
                Typed.required(fields.period()),
                Typed.text(fields.breakdown()),
                Typed.text(fields.submission()),
                Typed.number("value", fields.value()),
                Typed.requiredChoice("kind", fields.kind(), RevisionKind.class),
                Typed.required(fields.reason()),
                null,
                null,
                null);
    }

    private Map<String, ?> shown(String body, String kpi) {
        var id = Ids.of("kpi", body, kpi);
        return Map.of(
                "body", body, "kpi", Ids.codeOf(id), "title", known.nameOf(id), "kinds", KINDS);
    }
}
