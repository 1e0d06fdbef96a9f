package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Signing in with a browser: a form for local accounts, a way to the organisation's provider. */
final class SignIn {

    /** Where a failed attempt leads, whatever failed. */
    static final String FAILED = SignInAddress.PATH + "?failed";

    private SignIn() {}

    static void configure(
            HttpSecurity http,
            @Nullable OpenId provider,
            Newcomers newcomers,
            Destination destination,
            boolean local) {
        if (local) {
            http.formLogin(form ->
                    form.loginPage(SignInAddress.PATH)
                            .successHandler(destination)
                            .failureUrl(FAILED));
        }
        if (provider != null) {
            http.oauth2Login(login ->
                    login.loginPage(SignInAddress.PATH)
                            .clientRegistrationRepository(provider.registrations())
                            .authorizedClientRepository(new NothingKept())
                            .authorizationEndpoint(leaving -> leaving.baseUri(OpenId.LEAVING))
                            .redirectionEndpoint(
                                    returning -> returning.baseUri(OpenId.RETURNING + "/*"))
                            .userInfoEndpoint(
                                    user -> user.oidcUserService(new Arrivals(provider, newcomers)))
                            .successHandler(destination)
                            .failureUrl(FAILED));
        }
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(destination));
    }

    /** What the provider would let us do in a person's name is of no use to us. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
