package uk.tallystick.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** A page of another site cannot record anything: browsers say where a request is from. */
final class CrossSite extends OncePerRequestFilter {

    private final Refused refused;

    CrossSite(Refused refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET")
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            refused.refuse(
                    request, response, HttpStatus.FORBIDDEN, "it was sent by another site's page");
            return;
        }
        chain.doFilter(request, response);
    }
}
