package uk.tallystick.command.forms;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.submission.ReplyController;
import uk.tallystick.command.submission.RevisionController;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.Map;
import java.util.function.Supplier;

/** Publishes what was added to a published figure: a revision, or the force's reply to it. */
@Controller
@Allows(Role.PUBLISHER)
class PublishedPartForm {

    private static final String VIEW = "forms/publish";

    private final Forms forms;
    private final RevisionController revisions;
    private final ReplyController replies;
    private final Known known;

    PublishedPartForm(
            Forms forms, RevisionController revisions, ReplyController replies, Known known) {
        this.forms = forms;
        this.revisions = revisions;
        this.replies = replies;
        this.known = known;
    }

    /** Nothing is filled in. */
    record Fields() {}

    @GetMapping("/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish/new")
    ModelAndView showRevision(
            @PathVariable String body, @PathVariable String kpi, @PathVariable String revision) {
        return forms.blank(VIEW, new Fields(), shown(body, kpi, "the revised figure"));
    }

    @PostMapping("/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish/new")
    ModelAndView publishRevision(
            @PathVariable String body,
            @PathVariable String kpi,
            @PathVariable String revision,
            @RequestParam String key,
            Act act) {
        return send(
                body,
                kpi,
                "the revised figure",
                key,
                () -> revisions.publish(body, kpi, revision, act));
    }

    @GetMapping("/bodies/{body}/kpis/{kpi}/replies/{reply}/publish/new")
    ModelAndView showReply(
            @PathVariable String body, @PathVariable String kpi, @PathVariable String reply) {
        return forms.blank(VIEW, new Fields(), shown(body, kpi, "the force’s reply"));
    }

    @PostMapping("/bodies/{body}/kpis/{kpi}/replies/{reply}/publish/new")
    ModelAndView publishReply(
            @PathVariable String body,
            @PathVariable String kpi,
            @PathVariable String reply,
            @RequestParam String key,
            Act act) {
        return send(
                body, kpi, "the force’s reply", key, () -> replies.publish(body, kpi, reply, act));
    }

    private ModelAndView send(
            String body,
            String kpi,
            String what,
            String key,
            Supplier<ResponseEntity<Receipt>> command) {
        return forms.send(
                VIEW,
                new Fields(),
                shown(body, kpi, what),
                key,
                _ -> "/bodies/" + body + "/kpis/" + Ids.codeOf(Ids.of("kpi", body, kpi)),
                command);
    }

    private Map<String, ?> shown(String body, String kpi, String what) {
        var id = Ids.of("kpi", body, kpi);
        return Map.of("body", body, "kpi", Ids.codeOf(id), "title", known.nameOf(id), "what", what);
    }
}
