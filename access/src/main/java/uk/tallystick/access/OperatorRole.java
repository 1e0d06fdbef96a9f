package uk.tallystick.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import uk.tallystick.events.person.Role;

import java.io.IOException;
import java.util.Set;

/**
 * Tells what the operations endpoints ask of a request: whether an administrator of the
 * installation sent it. Only they are told in detail how we are.
 */
final class OperatorRole extends OncePerRequestFilter {

    private final Callers callers;

    OperatorRole(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var operator = callers.current().hasEverywhere(Set.of(Role.ADMINISTRATOR));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public boolean isUserInRole(String role) {
                        return operator && role.equals(Role.ADMINISTRATOR.code());
                    }
                },
                response);
    }
}
