package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Rag;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.FieldError;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which actions are asked for; null asks for all. */
public record ActionFilter(
        @Nullable String status,
        @Nullable String rag,
        @Nullable String lead,
        @Nullable String planNode,
        @Nullable String deliveryPlan) {

    public static final ActionFilter ALL = new ActionFilter(null, null, null, null, null);

    /**
     * This filter, if every value in it is one that there is.
     *
     * @throws BadQuestion naming those that are not
     */
    public ActionFilter checked() {
        var errors = new ArrayList<FieldError>();
        check("status", status, ActionStatus.values(), errors);
        check("rag", rag, Rag.values(), errors);
        check("lead", lead, Lead.values(), errors);
        if (!errors.isEmpty()) {
            throw new BadQuestion(errors);
        }
        return this;
    }

    private static void check(
            String field, @Nullable String given, Code[] known, List<FieldError> errors) {
        var codes = Arrays.stream(known).map(Code::code).toList();
        if (given != null && !codes.contains(given)) {
            errors.add(new FieldError(field, "is one of " + String.join(", ", codes)));
        }
    }
}
