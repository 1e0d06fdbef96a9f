package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.decision.DecisionController;
import uk.tallystick.command.decision.ProposeDecisionRequest;
import uk.tallystick.command.decision.TakeDecisionRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.events.Ids;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.person.Role;

import java.util.Map;

/** Puts a decision that was taken on the register: proposed and taken in one go. */
@Controller
@Allows({Role.SECRETARY, Role.DECISION_MAKER})
class DecisionForm {

    private static final String VIEW = "forms/decision";

    private final Forms forms;
    private final DecisionController decisions;
    private final Known known;

    DecisionForm(Forms forms, DecisionController decisions, Known known) {
        this.forms = forms;
        this.decisions = decisions;
        this.known = known;
    }

    /** What is filled in. */
    record Fields(
            @Nullable String reference,
            @Nullable String title,
            @Nullable String classification,
            @Nullable String kind,
            @Nullable String madeBy,
            @Nullable String capacity,
            @Nullable String decided,
            @Nullable String rationale,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year) {}

    @GetMapping("/bodies/{body}/decisions/new")
    ModelAndView show(@PathVariable String body, Act act) {
        var today = Typed.Date.of(act.today());
        var fields =
                new Fields(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        today.day(),
                        today.month(),
                        today.year());
        return forms.blank(VIEW, fields, shown(body));
    }

    @PostMapping("/bodies/{body}/decisions/new")
    ModelAndView send(@PathVariable String body, Fields fields, @RequestParam String key, Act act) {
        return forms.send(
                VIEW,
                fields,
                shown(body),
                key,
                receipt -> "/bodies/" + body + "/decisions/" + Ids.codeOf(receipt.id()),
                () -> record(body, fields, act));
    }

    /** Both are checked before either is recorded. */
    private ResponseEntity<Receipt> record(String body, Fields fields, Act act) {
        var proposal = forms.valid(proposal(fields));
        var taking = forms.valid(taking(fields));
        act.notAfterToday("takenOn", taking.takenOn());
        var proposed = Forms.receiptOf(decisions.propose(body, proposal, act.part("proposal")));
        return decisions.take(body, proposed.id(), taking, act.part("taking"));
    }

    private static ProposeDecisionRequest proposal(Fields fields) {
        return new ProposeDecisionRequest(
                Typed.text(fields.reference()),
                Typed.text(fields.title()),
                Typed.choice("classification", fields.classification(), Classification.class),
                Typed.choice("kind", fields.kind(), DecisionKind.class),
                null,
                null,
                null,
                null);
    }

    private static TakeDecisionRequest taking(Fields fields) {
        return new TakeDecisionRequest(
                Typed.date("takenOn", new Typed.Date(fields.day(), fields.month(), fields.year())),
                null,
                Typed.text(fields.madeBy()),
                Typed.choice("capacity", fields.capacity(), Capacity.class),
                Typed.text(fields.decided()),
                Typed.text(fields.rationale()),
                null,
                null,
                null,
                null,
                null);
    }

    private Map<String, ?> shown(String body) {
        return Map.of(
                "body",
                body,
                "bodyName",
                known.nameOf(Ids.body(body)),
                "classifications",
                Choice.all(Classification.values()),
                "kinds",
                Choice.all(DecisionKind.values()),
                "capacities",
                Choice.all(Capacity.values()));
    }
}
