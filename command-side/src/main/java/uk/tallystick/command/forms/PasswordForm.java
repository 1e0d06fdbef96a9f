package uk.tallystick.command.forms;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Callers;
import uk.tallystick.access.OwnAccount;
import uk.tallystick.access.SignInAddress;
import uk.tallystick.access.SignedIn;
import uk.tallystick.command.person.OwnController;
import uk.tallystick.command.person.PasswordRequest;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;

import java.util.Map;

/** Changes one's own password, where there is one. What was typed is not shown again. */
@Controller
@SignedIn
class PasswordForm {

    private static final String VIEW = "forms/password";

    /** What the form calls the fields of the request. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "current", "currentPassword",
                    "replacement", "newPassword",
                    "new", "newPassword");

    private final Forms forms;
    private final OwnController own;
    private final OwnAccount account;
    private final Callers callers;

    PasswordForm(Forms forms, OwnController own, OwnAccount account, Callers callers) {
        this.forms = forms;
        this.own = own;
        this.account = account;
        this.callers = callers;
    }

    /** What is filled in. */
    record Fields(
            @Nullable String currentPassword,
            @Nullable String newPassword,
            @Nullable String newPasswordAgain) {

        /** Nothing of it belongs into a log file. */
        @Override
        public String toString() {
            return "another password";
        }
    }

    @GetMapping(OwnAccount.PASSWORD)
    ModelAndView show() {
        checkHasPassword();
        return forms.blank(VIEW, new Fields(null, null, null), Map.of());
    }

    /** It is not on the log, so it has no key: of two presses, the second is of nobody any more. */
    @PostMapping(OwnAccount.PASSWORD)
    ModelAndView send(Fields fields, HttpServletRequest sent) {
        checkHasPassword();
        return forms.send(VIEW, fields, Map::of, "", () -> change(fields, sent));
    }

    private String change(Fields fields, HttpServletRequest sent) {
        var replacement = requireNonNullElse(fields.newPassword(), "");
        var request =
                new PasswordRequest(requireNonNullElse(fields.currentPassword(), ""), replacement);
        try {
            forms.valid(request);
            if (!replacement.equals(fields.newPasswordAgain())) {
                throw new Invalid("newPasswordAgain", "is not the same");
            }
            own.changePassword(request, sent);
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream().map(PasswordForm::ofForm).toList());
        }
        return SignInAddress.CHANGED;
    }

    private static Problem ofForm(Problem problem) {
        return new Problem(NAMES.getOrDefault(problem.field(), problem.field()), problem.message());
    }

    private void checkHasPassword() {
        var person = callers.current().person();
        if (person == null || !account.hasPassword(person)) {
            throw new NotFound("a password of yours");
        }
    }
}
