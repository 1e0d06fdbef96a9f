package uk.tallystick.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import java.util.List;

/** Knows whose a bearer token is: one of our own, or a JWT of the organisation's provider. */
final class BearerAuthentication implements AuthenticationManager {

    private final Tokens tokens;
    private final Identities identities;
    private final @Nullable JwtDecoder decoder;

    /**
     * @param decoder null where no provider is known: then no JWT is worth anything
     */
    BearerAuthentication(Tokens tokens, Identities identities, @Nullable JwtDecoder decoder) {
        this.tokens = tokens;
        this.identities = identities;
        this.decoder = decoder;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var token = ((BearerTokenAuthenticationToken) given).getToken();
        if (token.startsWith(Tokens.PREFIX)) {
            return tokens.personOf(token)
                    .map(person ->
                            UsernamePasswordAuthenticationToken.authenticated(
                                    person, null, List.of()))
                    .orElseThrow(BearerAuthentication::worthless);
        }
        if (decoder == null) {
            throw worthless();
        }
        var authentication = ofProvider(decoder, given);
        if (authentication == null) {
            throw worthless();
        }
        return authentication;
    }

    private @Nullable Authentication ofProvider(JwtDecoder decoder, Authentication given) {
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(jwt ->
                new JwtAuthenticationToken(
                        jwt,
                        List.of(),
                        identities
                                .personOf(String.valueOf(jwt.getIssuer()), jwt.getSubject())
                                .orElse("stranger")));
        try {
            return provider.authenticate(given);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            throw new ProviderUnavailable(e);
        }
    }

    /** The same for every token that is not good, whatever is wrong with it. */
    private static InvalidBearerTokenException worthless() {
        return new InvalidBearerTokenException("the token is not valid");
    }
}
