package uk.tallystick.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether people may have passwords here: by default, where no OpenID provider is named. */
@Component
public class LocalSignIn {

    private final boolean on;

    LocalSignIn(
            @Value("${tallystick.local-accounts}") String wanted,
            @Value("${tallystick.oidc.issuer:}") String issuer) {
        this.on = wanted.isBlank() ? issuer.isBlank() : Boolean.parseBoolean(wanted);
    }

    public boolean on() {
        return on;
    }
}
