package uk.tallystick.probe;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** An organisation's OpenID provider: a Spring Authorization Server of the test's own. */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "tallystick";
    public static final String SECRET = "what only the two of them know";
    public static final String PASSWORD = "correct horse battery staple";

    private final ConfigurableApplicationContext context;

    private TestProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one that knows these people, all with {@link #PASSWORD}. */
    public static TestProvider start(String... people) {
        var application = new SpringApplication(Provider.class);
        application.setDefaultProperties(Map.of("people", String.join(",", people)));
        return new TestProvider(
                application.run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.main.banner-mode=off"));
    }

    public String issuer() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** What an application is told of it. */
    public String[] settings() {
        return new String[] {
            "--tallystick.oidc.issuer=" + issuer(),
            "--tallystick.oidc.client-id=" + CLIENT,
            "--tallystick.oidc.client-secret=" + SECRET
        };
    }

    /** Lets an application send people here, who are sent back to this address. */
    public void register(String redirectUri) {
        context.getBean(InMemoryRegisteredClientRepository.class)
                .save(
                        RegisteredClient.withId(CLIENT)
                                .clientId(CLIENT)
                                .clientSecret("{noop}" + SECRET)
                                .clientAuthenticationMethod(
                                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                                .redirectUri(redirectUri)
                                .scope("openid")
                                .scope("profile")
                                .scope("email")
                                .clientSettings(
                                        ClientSettings.builder().requireProofKey(true).build())
                                .build());
    }

    /** A token for a program, good for five minutes unless the claims are made otherwise. */
    public String token(String subject, Consumer<JwtClaimsSet.Builder> otherwise) {
        return token(context.getBean(Keys.class).jwks(), subject, otherwise);
    }

    /** The same, signed with a key that nobody knows. */
    public String forgedToken(String subject) {
        return token(new Keys().jwks(), subject, _ -> {});
    }

    /** The provider's public key. */
    public RSAKey publicKey() {
        return context.getBean(Keys.class).key.toPublicJWK();
    }

    private String token(
            JWKSource<SecurityContext> keys,
            String subject,
            Consumer<JwtClaimsSet.Builder> otherwise) {
        var now = Instant.now();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience(java.util.List.of(CLIENT))
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(300));
        otherwise.accept(claims);
        return new NimbusJwtEncoder(keys)
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    @Override
    public void close() {
        context.close();
    }

    static final class Keys {

        private final RSAKey key = generate();

        private static RSAKey generate() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey((RSAPrivateKey) pair.getPrivate())
                        .keyID("one")
                        .build();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        JWKSource<SecurityContext> jwks() {
            return new ImmutableJWKSet<>(new JWKSet((JWK) key));
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @EnableWebSecurity
    static class Provider {

        @Bean
        Keys keys() {
            return new Keys();
        }

        @Bean
        JWKSource<SecurityContext> jwkSource(Keys keys) {
            return keys.jwks();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("nobody")
                            .clientId("nobody")
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .clientSecret("{noop}none")
                            .build());
        }

        @Bean
        UserDetailsService people(org.springframework.core.env.Environment environment) {
            var people = new InMemoryUserDetailsManager();
            for (var name : environment.getRequiredProperty("people", String[].class)) {
                people.createUser(
                        User.withUsername(name)
                                .password("{noop}" + PASSWORD)
                                .authorities("ROLE_USER")
                                .build());
            }
            return people;
        }

        /** As Keycloak and Entra ID do, it says what people are called. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> names() {
            return token -> {
                var principal = token.getPrincipal();
                var subject = principal == null ? "nobody" : principal.getName();
                token.getClaims()
                        .subject("subject-of-" + subject)
                        .claim("preferred_username", subject)
                        .claim("name", "Person called " + subject);
            };
        }

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }
}
