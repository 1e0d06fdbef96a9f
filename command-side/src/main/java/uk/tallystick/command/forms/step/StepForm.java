package uk.tallystick.command.forms.step;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Callers;
import uk.tallystick.access.Rule;
import uk.tallystick.access.SignedIn;
import uk.tallystick.command.forms.Forms;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Lists;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;

import java.util.HashMap;
import java.util.Map;

/** Records any step of any thing: what may be filled in is what the API takes. */
@Controller
@SignedIn
class StepForm {

    private static final String VIEW = "forms/step";

    private final Forms forms;
    private final Steps steps;
    private final Callers callers;
    private final Known known;
    private final Positions positions;

    StepForm(Forms forms, Steps steps, Callers callers, Known known, Positions positions) {
        this.forms = forms;
        this.steps = steps;
        this.callers = callers;
        this.known = known;
        this.positions = positions;
    }

    /** A new thing, or something else that is recorded of a whole list. */
    @GetMapping("/bodies/{body}/record/{list}")
    ModelAndView show(
            @PathVariable String body,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String step,
            @RequestParam Map<String, String> typed) {
        return shown(allowed(body, steps.one(list, false, step)), body, "", typed);
    }

    @PostMapping("/bodies/{body}/record/{list}")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String step,
            @RequestParam String key,
            @RequestParam Map<String, String> typed,
            Act act) {
        return sent(allowed(body, steps.one(list, false, step)), body, "", key, typed, act);
    }

    /** What can be recorded of a thing; or one step of it. */
    @GetMapping("/bodies/{body}/record/{list}/{code}")
    ModelAndView showStep(
            @PathVariable String body,
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String step,
            @RequestParam Map<String, String> typed) {
        if (step.isEmpty()) {
            return menu(body, list, code);
        }
        return shown(allowed(body, steps.one(list, true, step)), body, code, typed);
    }

    @PostMapping("/bodies/{body}/record/{list}/{code}")
    ModelAndView sendStep(
            @PathVariable String body,
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam String step,
            @RequestParam String key,
            @RequestParam Map<String, String> typed,
            Act act) {
        return sent(allowed(body, steps.one(list, true, step)), body, code, key, typed, act);
    }

    private ModelAndView menu(String body, String list, String code) {
        var possible = steps.of(list).stream().filter(step -> allows(body, step)).toList();
        if (possible.isEmpty()) {
            throw new NotAllowed("nothing can be recorded of it with your roles");
        }
        var page = forms.blank("forms/steps", Map.of(), about(body, list, code));
        page.addObject(
                "steps",
                possible.stream().map(step -> new Offered(step.name(), step.words())).toList());
        return page;
    }

    /** A step as the menu has it. */
    record Offered(String name, String words) {}

    private ModelAndView shown(Step step, String body, String code, Map<String, String> typed) {
        return forms.blank(VIEW, Map.of(), content(step, body, code, typed));
    }

    private ModelAndView sent(
            Step step, String body, String code, String key, Map<String, String> typed, Act act) {
        var content = content(step, body, code, typed);
        if (typed.containsKey("add")) {
            return forms.step(VIEW, Map.of(), content, key, false);
        }
        return forms.send(
                VIEW,
                Map.of(),
                content,
                key,
                receipt -> Lists.page(receipt.id()),
                () -> record(step, body, code, typed, act));
    }

    private ResponseEntity<Receipt> record(
            Step step, String body, String code, Map<String, String> typed, Act act) {
        var request = forms.valid(new Filled(typed).request(step.request()));
        return step.call(body, code, typed, request, act);
    }

    private Step allowed(String body, Step step) {
        if (!allows(body, step)) {
            throw new NotAllowed("your roles do not allow this");
        }
        return step;
    }

    private boolean allows(String body, Step step) {
        return Rule.of(step.api()).filter(rule -> rule.allows(callers.current(), body)).isPresent();
    }

    private Map<String, ?> content(Step step, String body, String code, Map<String, String> typed) {
        var content = new HashMap<String, Object>(about(body, step.list(), code));
        content.put("heading", step.words());
        content.put("step", step.name());
        content.put("inputs", new Inputs(typed, positions.last()).of(step.request()));
        content.put(
                "parts",
                step.parts().stream()
                        .map(part ->
                                Input.simple(part, Inputs.words(part), "text", typed.get(part)))
                        .toList());
        return content;
    }

    private Map<String, Object> about(String body, String list, String code) {
        var kind = Lists.kindOf(list);
        var about = code.isEmpty() || kind == null ? Ids.body(body) : Ids.of(kind, body, code);
        var name = known.nameOf(about);
        return Map.of("body", body, "list", list, "code", code, "name", name);
    }
}
