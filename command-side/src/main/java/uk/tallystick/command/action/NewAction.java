package uk.tallystick.command.action;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.AddActionRequest.NewActionMilestone;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Words;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Particulars;

import java.util.HashSet;
import java.util.List;

/** Reads the request for a new action. */
final class NewAction {

    private NewAction() {}

    static AddAction of(String id, AddActionRequest request, @Nullable Origin because, Act act) {
        var words = act.words();
        var stated = act.stated(id, request);
        return new AddAction(
                id,
                words.of(id, request.title()),
                requireNonNullElse(request.status(), ActionStatus.AGREED),
                request.lead(),
                request.nature(),
                words.ofNullable(id, request.owner()),
                requireNonNullElse(request.planNodes(), List.of()),
                request.dueOn(),
                words.ofNullable(id, request.conditions()),
                particulars(id, request, because, words),
                act.day(request.effectiveOn(), stated),
                stated);
    }

    private static @Nullable Particulars particulars(
            String id, AddActionRequest request, @Nullable Origin because, Words words) {
        var particulars =
                new Particulars(
                        request.deliveryPlan(),
                        words.ofNullable(id, request.number()),
                        words.labelNullable(Ids.bodyOf(id), request.leadOrganisation()),
                        partners(Ids.bodyOf(id), request.partners(), words),
                        milestones(id, requireNonNullElse(request.milestones(), List.of()), words),
                        because);
        var none = new Particulars(null, null, null, List.of(), List.of(), null);
        return particulars.equals(none) ? null : particulars;
    }

    static List<Labelled> partners(String body, @Nullable List<String> partners, Words words) {
        return requireNonNullElse(partners, List.<String>of()).stream()
                .map(partner -> words.label(body, partner))
                .distinct()
                .toList();
    }

    private static List<ActionMilestone> milestones(
            String id, List<NewActionMilestone> milestones, Words words) {
        var codes = new HashSet<String>();
        for (var i = 0; i < milestones.size(); i++) {
            if (!codes.add(milestones.get(i).code())) {
                throw new Invalid("milestones[" + i + "].code", "is used twice");
            }
        }
        return milestones.stream()
                .map(one -> new ActionMilestone(one.code(), words.of(id, one.title()), one.dueOn()))
                .toList();
    }
}
