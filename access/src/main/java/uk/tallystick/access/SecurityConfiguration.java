package uk.tallystick.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import uk.tallystick.events.person.Role;

import java.time.Clock;
import java.util.Set;

/**
 * The one chain of filters that every request of either side passes: who is asking, is it their own
 * wish, do they ask too often. What they may do is for the {@link Gate}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    @Bean
    AuthenticationManagerResolver<HttpServletRequest> bearers(
            Tokens tokens, Identities identities, ObjectProvider<OpenId> provider) {
        var openId = provider.getIfAvailable();
        var bearer =
                new BearerAuthentication(
                        tokens, identities, openId == null ? null : openId.decoder());
        return _ -> bearer;
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AuthenticationManagerResolver<HttpServletRequest> bearers,
            ObjectProvider<OpenId> provider,
            ObjectProvider<Newcomers> newcomers,
            RateLimits limits,
            Refused refused,
            Callers callers,
            ContentPolicy policy,
            LocalSignIn local,
            @Value("${tallystick.rate-limit.passwords}") long attempts,
            @Value("${tallystick.rate-limit.anonymous}") long anonymous,
            Destination destination,
            @Qualifier("accessJdbc") JdbcClient jdbc,
            PasswordEncoder encoder,
            Clock clock) {
        http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(new BySession()))
                .addFilterBefore(new CrossSite(refused), CsrfFilter.class)
                .addFilterBefore(new Legible(refused), CrossSite.class)
                .addFilterBefore(new FailedAttempts(refused, anonymous), Legible.class)
                .addFilterAfter(limits, AnonymousAuthenticationFilter.class)
                .addFilterAfter(new OperatorRole(callers), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(bearer ->
                        bearer.authenticationManagerResolver(bearers)
                                .authenticationEntryPoint(refused))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/error")
                                .denyAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access((_, _) ->
                                        new AuthorizationDecision(
                                                callers.current()
                                                        .hasEverywhere(Set.of(Role.ADMINISTRATOR))))
                                .requestMatchers(HttpMethod.GET, "/api/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/api/**")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.text()))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy(
                                                "camera=(), geolocation=(), microphone=()")));
        if (local.on()) {
            http.authenticationProvider(new LocalAccounts(jdbc, encoder, clock, attempts))
                    .httpBasic(basic -> basic.authenticationEntryPoint(refused));
        }
        newcomers.ifAvailable(registrar ->
                SignIn.configure(
                        http, provider.getIfAvailable(), registrar, destination, local.on()));
        return http.build();
    }
}
