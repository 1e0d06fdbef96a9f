package uk.tallystick.access;

import org.springframework.security.core.AuthenticationException;

/** The organisation's provider does not answer, so nobody can tell what a token is worth. */
final class ProviderUnavailable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderUnavailable(Throwable cause) {
        super("the provider does not answer", cause);
    }
}
