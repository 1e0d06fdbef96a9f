package uk.tallystick.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The provider, where the installation names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tallystick.oidc.issuer")
class OpenIdConfiguration {

    @Bean
    OpenId openId(Environment environment) {
        var clientId = environment.getRequiredProperty("tallystick.oidc.client-id");
        return new OpenId(
                environment.getRequiredProperty("tallystick.oidc.issuer"),
                clientId,
                environment.getRequiredProperty("tallystick.oidc.client-secret"),
                environment.getProperty("tallystick.oidc.audience", clientId),
                environment.getProperty("tallystick.oidc.username-claim", "preferred_username"));
    }
}
