package uk.tallystick.command.exhibit;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.Set;

/** Whoever records anything of a body may put files beside it. */
@Allows({
    Role.SUBMITTER,
    Role.APPROVER,
    Role.PUBLISHER,
    Role.FORCE_LIAISON,
    Role.DELIVERY_LEAD,
    Role.SECRETARY,
    Role.DECISION_MAKER,
    Role.PANEL_OFFICER,
    Role.PANEL_MEMBER
})
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Writers {

    /** Their roles. */
    Set<Role> ROLES =
            Set.of(Objects.requireNonNull(Writers.class.getAnnotation(Allows.class)).value());
}
