package uk.tallystick.access;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

import java.util.Collection;

/**
 * The organisation's OpenID provider: Entra ID, Keycloak or any other that publishes its
 * configuration. It is asked when it is first needed, so that we start without it.
 *
 * @param issuer its address, as its tokens name it
 * @param audience what a program's token has to be for
 * @param usernameClaim what it calls a person by
 */
record OpenId(
        String issuer,
        String clientId,
        String clientSecret,
        String audience,
        String usernameClaim) {

    static final String REGISTRATION = "organisation";

    /** Where people are sent to the provider, and where it sends them back to. */
    static final String LEAVING = SignInAddress.PATH + "/with";

    static final String RETURNING = SignInAddress.PATH + "/return";

    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope("openid", "profile", "email")
                .userNameAttributeName("sub")
                .redirectUri("{baseUrl}" + RETURNING + "/{registrationId}")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** Reads a program's token: signed by the provider, for us, and in time. */
    JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
            decoder.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(
                            JwtValidators.createDefaultWithIssuer(issuer),
                            new JwtClaimValidator<Collection<String>>(
                                    JwtClaimNames.AUD,
                                    audiences ->
                                            audiences != null && audiences.contains(audience))));
            return decoder;
        });
    }

    @Override
    public String toString() {
        return "OpenId[" + issuer + ", " + clientId + "]";
    }
}
