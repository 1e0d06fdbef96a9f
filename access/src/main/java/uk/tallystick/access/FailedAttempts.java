package uk.tallystick.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * How many requests an address may send whose credentials are wrong, or that begin to sign in: as
 * many a second as the public may ask. They end before anybody knows who sent them, so the limits
 * of clients do not see them.
 */
final class FailedAttempts extends OncePerRequestFilter {

    private static final Set<Integer> REFUSED =
            Set.of(
                    HttpStatus.UNAUTHORIZED.value(),
                    HttpStatus.FORBIDDEN.value(),
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(),
                    HttpStatus.INTERNAL_SERVER_ERROR.value());

    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 100_000;

    private final Refused refused;
    private final long aSecond;
    private final Cache<String, Bucket> addresses =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(FORGOTTEN).build();

    /**
     * @param aSecond 0 means no limit
     */
    FailedAttempts(Refused refused, long aSecond) {
        this.refused = refused;
        this.aSecond = aSecond;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return aSecond == 0 || !(hasCredentials(request) || isSigningIn(request));
    }

    private static boolean hasCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.COOKIE) != null;
    }

    private static boolean isSigningIn(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SignInAddress.PATH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var left = addresses.get(request.getRemoteAddr(), _ -> bucket());
        if (left.getAvailableTokens() == 0) {
            refused.tooMany(request, response, Duration.ofSeconds(1));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (isSigningIn(request) || REFUSED.contains(response.getStatus())) {
                left.tryConsume(1);
            }
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(2 * aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .build();
    }
}
