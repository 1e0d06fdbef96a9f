package uk.tallystick.access;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.person.Role;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is asking, with the roles held at this moment.
 *
 * @param person the opaque id; null for the public, and for somebody signed in whom nobody has
 *     registered
 * @param signedIn whether credentials came with the request, and were right
 */
public record Caller(@Nullable String person, boolean signedIn, List<Held> held) {

    /** What stands for every body in {@link #internal} and {@link #restricted}. */
    public static final String EVERY_BODY = "*";

    static final Caller PUBLIC = new Caller(null, false, List.of());
    static final Caller STRANGER = new Caller(null, true, List.of());

    public Caller {
        held = List.copyOf(held);
    }

    /** Whether any of the roles is held on a body, whatever its scope. */
    public boolean has(String body, Collection<Role> roles) {
        return held.stream().anyMatch(one -> roles.contains(one.role()) && one.on(body));
    }

    /** Whether any of the roles is held on some body or other. */
    public boolean hasAnywhere(Collection<Role> roles) {
        return held.stream().anyMatch(one -> roles.contains(one.role()));
    }

    /** Whether any of the roles is held on every body. */
    public boolean hasEverywhere(Collection<Role> roles) {
        return held.stream().anyMatch(one -> roles.contains(one.role()) && one.body().isEmpty());
    }

    /** Whether a role is held on a body for this supplier or action. */
    public boolean has(String body, Role role, String code) {
        return held.stream()
                .anyMatch(one -> one.role() == role && one.on(body) && one.covers(code));
    }

    /** The slugs of the bodies of which what is internal may be read, or {@link #EVERY_BODY}. */
    public Set<String> internal() {
        return bodies(Set.of(Role.values()));
    }

    /** The slugs of the bodies of which also what is restricted may be read. */
    public Set<String> restricted() {
        return bodies(Set.of(Role.AUDITOR));
    }

    private Set<String> bodies(Set<Role> roles) {
        return held.stream()
                .filter(one -> roles.contains(one.role()))
                .map(one -> one.body().isEmpty() ? EVERY_BODY : one.body())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
