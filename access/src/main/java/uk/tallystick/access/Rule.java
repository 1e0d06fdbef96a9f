package uk.tallystick.access;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

import uk.tallystick.events.person.Role;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;

/** Who may call an endpoint, as its annotation says. */
public sealed interface Rule {

    /** Whether this caller may, on this body; the body is empty where the path names none. */
    boolean allows(Caller caller, String body);

    /** Everybody. */
    record Everybody() implements Rule {
        @Override
        public boolean allows(Caller caller, String body) {
            return true;
        }
    }

    /** Whoever is signed in and registered. */
    record Somebody() implements Rule {
        @Override
        public boolean allows(Caller caller, String body) {
            return caller.person() != null;
        }
    }

    /** Whoever holds one of the roles. */
    record Holders(Set<Role> roles, Allows.On on) implements Rule {
        @Override
        public boolean allows(Caller caller, String body) {
            return switch (on) {
                case THE_BODY -> caller.has(body, roles);
                case ANY_BODY -> caller.hasAnywhere(roles);
                case EVERY_BODY -> caller.hasEverywhere(roles);
            };
        }
    }

    /** The rule of an endpoint: its method's, or else its class's; none if neither has one. */
    static Optional<Rule> of(HandlerMethod endpoint) {
        return of(endpoint.getMethod()).or(() -> of(endpoint.getBeanType()));
    }

    private static Optional<Rule> of(AnnotatedElement element) {
        var allows = AnnotatedElementUtils.findMergedAnnotation(element, Allows.class);
        if (allows != null) {
            return Optional.of(holders(allows));
        }
        if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
            return Optional.of(new Somebody());
        }
        return AnnotatedElementUtils.hasAnnotation(element, Anyone.class)
                ? Optional.of(new Everybody())
                : Optional.empty();
    }

    private static Holders holders(Allows allows) {
        return new Holders(Set.of(allows.value()), allows.on());
    }
}
