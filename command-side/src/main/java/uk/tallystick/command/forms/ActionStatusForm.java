package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.action.ActionController;
import uk.tallystick.command.action.ActionStatusRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.person.Role;

import java.util.Arrays;
import java.util.Map;

/** Moves an action's status. */
@Controller
@Allows(Role.DELIVERY_LEAD)
class ActionStatusForm {

    private static final String VIEW = "forms/action-status";

    /** But for the ends in another action, which is to be named. */
    private static final ActionStatus[] STATUSES =
            Arrays.stream(ActionStatus.values())
                    .filter(status ->
                            status != ActionStatus.MERGED && status != ActionStatus.CARRIED_FORWARD)
                    .toArray(ActionStatus[]::new);

    private final Forms forms;
    private final ActionController actions;
    private final Known known;

    ActionStatusForm(Forms forms, ActionController actions, Known known) {
        this.forms = forms;
        this.actions = actions;
        this.known = known;
    }

    /** What is filled in. */
    record Fields(
            @Nullable String status,
            @Nullable String rag,
            @Nullable String comment,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year) {}

    @GetMapping("/bodies/{body}/actions/{action}/status/new")
    ModelAndView show(@PathVariable String body, @PathVariable String action, Act act) {
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(Ids.of("action", body, action)));
        var today = Typed.Date.of(act.today());
        var fields = new Fields(null, null, null, today.day(), today.month(), today.year());
        return forms.blank(VIEW, fields, shown(body, action));
    }

    @PostMapping("/bodies/{body}/actions/{action}/status/new")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String action,
            Fields fields,
            @RequestParam String key,
            Act act) {
        var path = "/bodies/" + body + "/actions/" + Ids.codeOf(Ids.of("action", body, action));
        return forms.send(
                VIEW,
                fields,
                shown(body, action),
                key,
                _ -> path,
                () -> actions.changeStatus(body, action, forms.valid(request(fields)), act));
    }

    private static ActionStatusRequest request(Fields fields) {
        return new ActionStatusRequest(
                Typed.requiredChoice("status", fields.status(), ActionStatus.class),
                Typed.choice("rag", fields.rag(), Rag.class),
                Typed.date(
                        "effectiveOn", new Typed.Date(fields.day(), fields.month(), fields.year())),
                Typed.text(fields.comment()),
                null,
                null,
                null);
    }

    private Map<String, ?> shown(String body, String action) {
        var id = Ids.of("action", body, action);
        return Map.of(
                "body",
                body,
                "action",
                Ids.codeOf(id),
                "title",
                known.nameOf(id),
                "statuses",
                Choice.all(STATUSES),
                "rags",
                Choice.all(Rag.values()));
    }
}
