package uk.tallystick.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;

/**
 * How many requests a client may send: a person who is signed in, else an address. A second's worth
 * may come at once, and twice that after a pause.
 */
@Component
class RateLimits extends OncePerRequestFilter {

    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int MOST_CLIENTS = 100_000;

    private final Refused refused;
    private final long signedIn;
    private final long anonymous;
    private final Cache<String, Bucket> clients =
            Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(FORGOTTEN).build();

    /**
     * @param signedIn requests a second; 0 means no limit
     * @param anonymous requests a second; 0 means no limit
     */
    RateLimits(
            Refused refused,
            @Value("${tallystick.rate-limit.signed-in}") long signedIn,
            @Value("${tallystick.rate-limit.anonymous}") long anonymous) {
        this.refused = refused;
        this.signedIn = signedIn;
        this.anonymous = anonymous;
    }

    /** Files that every page needs are not counted, and neither is asking whether we are well. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/govuk/")
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.startsWith("/tallystick/")
                || path.startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var name = authentication == null ? "" : authentication.getName();
        var person = name.startsWith(Callers.PERSON);
        var rate = person ? signedIn : anonymous;
        if (rate > 0) {
            var client = person ? name : request.getRemoteAddr();
            var left = clients.get(client, _ -> bucket(rate)).tryConsumeAndReturnRemaining(1);
            if (!left.isConsumed()) {
                refused.tooMany(
                        request, response, Duration.ofNanos(left.getNanosToWaitForRefill()));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Bucket bucket(long rate) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(2 * rate).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
