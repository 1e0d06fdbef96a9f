package uk.tallystick.query.person;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.access.Held;
import uk.tallystick.events.person.Role;

import java.util.List;

/**
 * Somebody who may sign in.
 *
 * @param username null once erased, and for programs
 * @param name null once erased, and for people who came without one
 */
public record PersonItem(
        String id, @Nullable String username, @Nullable String name, List<HeldRole> roles) {

    /**
     * A role.
     *
     * @param body its slug; null for every body
     * @param scope codes of the suppliers or actions it is for; empty for all
     */
    public record HeldRole(
            @Nullable String body,
            @Schema(implementation = Role.class) String role,
            List<String> scope) {

        static HeldRole of(Held held) {
            return of(held.body(), held.role().code(), held.scope());
        }

        static HeldRole of(String body, String role, List<String> scope) {
            return new HeldRole(body.isEmpty() ? null : body, role, scope);
        }
    }
}
