package uk.tallystick.command.forms;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.person.RolesRequest;
import uk.tallystick.command.person.RolesRequest.RoleRequest;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.person.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a form that says what a person does for a body.
 *
 * @param roles those that are ticked
 * @param suppliers whose figures a submitter records, one a line
 * @param actions that a delivery lead reports on, one a line
 */
record RoleFields(
        @Nullable List<String> roles, @Nullable String suppliers, @Nullable String actions) {

    private static final Pattern SCOPE =
            Pattern.compile("roles\\[(\\d+)]\\.scope(?:\\[(\\d+)])?.*");

    /** The request, if nothing is wrong with it; what is, is said of the form's fields. */
    RolesRequest request(Forms forms) {
        var ticked =
                requireNonNullElse(roles, List.<String>of()).stream()
                        .map(role -> Typed.requiredChoice("roles", role, Role.class))
                        .distinct()
                        .toList();
        var problems = new ArrayList<Problem>();
        untickedButScoped(problems, ticked, Role.SUBMITTER);
        untickedButScoped(problems, ticked, Role.DELIVERY_LEAD);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        try {
            var request = forms.valid(new RolesRequest(ticked.stream().map(this::role).toList()));
            request.grants();
            return request;
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream().map(one -> ofForm(one, ticked)).toList());
        }
    }

    private RoleRequest role(Role role) {
        var scope = scope(role);
        return new RoleRequest(role.code(), scope.isEmpty() ? null : scope);
    }

    private List<String> scope(Role role) {
        return switch (role) {
            case SUBMITTER -> Typed.lines(suppliers);
            case DELIVERY_LEAD -> Typed.lines(actions);
            default -> List.of();
        };
    }

    /** What was typed is not passed over in silence. */
    private void untickedButScoped(List<Problem> problems, List<Role> ticked, Role role) {
        if (!ticked.contains(role) && !scope(role).isEmpty()) {
            problems.add(
                    new Problem(field(role), "is for a " + words(role) + ", which is not ticked"));
        }
    }

    private static Problem ofForm(Problem problem, List<Role> ticked) {
        var scope = SCOPE.matcher(problem.field());
        if (!scope.matches()) {
            return new Problem("roles", problem.message());
        }
        var field = field(ticked.get(Integer.parseInt(scope.group(1))));
        var line = scope.group(2);
        return line == null
                ? new Problem(field, problem.message())
                : new Problem(
                        field, "line " + (Integer.parseInt(line) + 1) + " " + problem.message());
    }

    private static String field(Role role) {
        return role == Role.SUBMITTER ? "suppliers" : "actions";
    }

    private static String words(Role role) {
        return role == Role.SUBMITTER ? "submitter" : "delivery lead";
    }
}
