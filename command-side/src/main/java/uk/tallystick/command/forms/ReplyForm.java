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
import uk.tallystick.command.submission.ReplyController;
import uk.tallystick.command.submission.ReplyRequest;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.ReplyKind;

import java.util.List;
import java.util.Map;

/** The force replies to a figure; the figure stays what it is. */
@Controller
@Allows(Role.FORCE_LIAISON)
class ReplyForm {

    private static final String VIEW = "forms/reply";

    private static final List<Choice> KINDS =
            List.of(
                    new Choice(ReplyKind.REPLY.code(), "A reply"),
                    new Choice(
                            ReplyKind.FACTUAL_CORRECTION.code(),
                            "A factual correction: the figure is not right"));

    private final Forms forms;
    private final ReplyController replies;
    private final Known known;

    ReplyForm(Forms forms, ReplyController replies, Known known) {
        this.forms = forms;
        this.replies = replies;
        this.known = known;
    }

    /** What is filled in; which figure is meant comes with the address. */
    record Fields(
            @Nullable String period,
            @Nullable String breakdown,
            @Nullable String submission,
            @Nullable String kind,
            @Nullable String value,
            @Nullable String text) {}

    @GetMapping("/bodies/{body}/kpis/{kpi}/replies/new")
    ModelAndView show(@PathVariable String body, @PathVariable String kpi, Fields asked) {
        var fields =
                new Fields(asked.period(), asked.breakdown(), asked.submission(), null, null, null);
        return forms.blank(VIEW, fields, shown(body, kpi));
    }

    @PostMapping("/bodies/{body}/kpis/{kpi}/replies/new")
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
                () -> replies.reply(body, kpi, forms.valid(request(fields)), act));
    }

    private static ReplyRequest request(Fields fields) {
        return new ReplyRequest(
                Typed.required(fields.period()),
                Typed.text(fields.breakdown()),
                Typed.text(fields.submission()),
                Typed.requiredChoice("kind", fields.kind(), ReplyKind.class),
                Typed.number("value", fields.value()),
                Typed.required(fields.text()));
    }

    private Map<String, ?> shown(String body, String kpi) {
        var id = Ids.of("kpi", body, kpi);
        return Map.of(
                "body", body, "kpi", Ids.codeOf(id), "title", known.nameOf(id), "kinds", KINDS);
    }
}
