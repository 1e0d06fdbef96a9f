package uk.tallystick.access;

import org.springframework.security.core.AuthenticationException;

/** An address tried too many passwords. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many attempts");
    }
}
