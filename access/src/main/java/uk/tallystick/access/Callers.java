package uk.tallystick.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import uk.tallystick.events.person.Role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out who is asking, once for each request: a role that is taken away is gone at once. */
@Component
public class Callers {

    /** How the name of somebody begins who is registered here. */
    public static final String PERSON = "person:";

    private static final String KEPT = Callers.class.getName();

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::code, Function.identity()));

    private final JdbcClient jdbc;

    Callers(@Qualifier("accessJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sent the current request. */
    public Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return of(authentication);
        }
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Caller caller) {
            return caller;
        }
        var caller = of(authentication);
        request.setAttribute(KEPT, caller, RequestAttributes.SCOPE_REQUEST);
        return caller;
    }

    private Caller of(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Caller.PUBLIC;
        }
        var name = authentication.getName();
        return name.startsWith(PERSON) ? person(name) : Caller.STRANGER;
    }

    /** Somebody registered, with the roles held at this moment, whoever is asking. */
    public Caller person(String id) {
        var held = new ArrayList<Held>();
        var known =
                jdbc.sql(
                                """
                                SELECT r.body, r.role, r.scope FROM access.person p
                                LEFT JOIN access.role r ON r.person = p.id WHERE p.id = :id AND NOT p.erased
                                """)
                        .param("id", id)
                        .query((row, _) -> row.getString("role") == null || held.add(held(row)))
                        .list();
        return known.isEmpty() ? Caller.PUBLIC : new Caller(id, true, held);
    }

    private static Held held(ResultSet row) throws SQLException {
        var role = ROLES.get(row.getString("role"));
        if (role == null) {
            throw new IllegalStateException("there is no role " + row.getString("role"));
        }
        return new Held(
                row.getString("body"), role, List.of((String[]) row.getArray("scope").getArray()));
    }
}
