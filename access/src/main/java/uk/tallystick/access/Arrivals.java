package uk.tallystick.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Knows who came back from the organisation's provider, and registers whoever came for the first
 * time. Of what the provider says, the session keeps nothing but who it is.
 */
final class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Somebody signed in, called by the person's id here. */
    private static final class Person extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String id;

        Person(String id, OidcIdToken token) {
            super(List.of(), token);
            this.id = id;
        }

        @Override
        public String getName() {
            return id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && person.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private final OpenId provider;
    private final Newcomers newcomers;

    Arrivals(OpenId provider, Newcomers newcomers) {
        this.provider = provider;
        this.newcomers = newcomers;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        var token = request.getIdToken();
        var subject = token.getSubject();
        if (subject == null) {
            throw new OAuth2AuthenticationException("the provider does not say who signed in");
        }
        var username =
                Objects.requireNonNullElse(
                        token.getClaimAsString(provider.usernameClaim()), subject);
        var name = Objects.requireNonNullElse(token.getFullName(), username);
        var person = newcomers.register(provider.issuer(), subject, username, name);
        var kept =
                new OidcIdToken(
                        "not kept",
                        token.getIssuedAt(),
                        token.getExpiresAt(),
                        Map.of("iss", provider.issuer(), "sub", subject));
        return new Person(person, kept);
    }
}
