package uk.tallystick.access;

import uk.tallystick.events.person.Role;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever holds one of these roles may do this. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allows {

    Role[] value();

    On on() default On.THE_BODY;

    /** Where the role has to be held. */
    enum On {
        /** On the body that the path names as {@code {body}}. */
        THE_BODY,
        /** On any body: what is asked for belongs to none. */
        ANY_BODY,
        /** On every body there is. */
        EVERY_BODY
    }
}
