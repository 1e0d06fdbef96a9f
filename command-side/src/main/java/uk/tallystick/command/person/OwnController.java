package uk.tallystick.command.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Callers;
import uk.tallystick.access.SignedIn;
import uk.tallystick.command.person.NewTokens.NewToken;
import uk.tallystick.command.refusal.Refusal.NotAllowed;

/** What people with local accounts do for themselves. Nothing of it is on the log. */
@RestController
public class OwnController {

    private final Callers callers;
    private final Passwords passwords;
    private final NewTokens tokens;

    OwnController(Callers callers, Passwords passwords, NewTokens tokens) {
        this.callers = callers;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @SignedIn
    @PutMapping("/api/people/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void changePassword(
            @Valid @RequestBody PasswordRequest request, HttpServletRequest sent) {
        if (!cameWithPassword(sent)) {
            passwords.checkNotGuessed(me());
        }
        passwords.change(me(), request.current(), request.replacement());
    }

    /** A token does not lead to another: else one that was stolen would never expire. */
    @SignedIn
    @PostMapping(value = "/api/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NewToken token(HttpServletRequest request) {
        if (!cameWithPassword(request)) {
            throw new NotAllowed("a token is given for a username and a password, by HTTP Basic");
        }
        return tokens.give(me());
    }

    private static boolean cameWithPassword(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null
                && credentials.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getRequestedSessionId() == null;
    }

    private String me() {
        var person = callers.current().person();
        if (person == null) {
            throw new NotAllowed("only somebody who is registered can do this");
        }
        return person;
    }
}
