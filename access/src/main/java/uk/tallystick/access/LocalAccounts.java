package uk.tallystick.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * People who sign in with a password kept here. Whatever is wrong, the answer is the same and takes
 * as long; too many wrong passwords lock the account for a while that doubles with each more.
 */
final class LocalAccounts implements AuthenticationProvider {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 8;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int KEY_BYTES = 32;

    private record Account(
            String person, String password, int failures, @Nullable OffsetDateTime lockedUntil) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysPassword;
    private final SecretKeySpec key;

    /** Passwords lately seen to be right, by a digest that no other process can make. */
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    /** What each address may still try: a password that is not known yet costs a hash. */
    private final Cache<String, Bucket> attempts =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(REMEMBERED).build();

    private final long attemptsAMinute;

    /**
     * @param attemptsAMinute passwords that one address may have checked; 0 means no limit
     */
    LocalAccounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock, long attemptsAMinute) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.attemptsAMinute = attemptsAMinute;
        this.nobodysPassword = encoded(encoder, "nobody has this password");
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    private static String encoded(PasswordEncoder encoder, String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("a password was not encoded");
        }
        return encoded;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var password = String.valueOf(given.getCredentials());
        var account = find(given.getName());
        if (account.isPresent() && isKnownToBeRight(account.get(), password)) {
            return signedIn(account.get());
        }
        takeAttempt(given);
        if (account.isEmpty()) {
            encoder.matches(password, nobodysPassword);
            throw wrong();
        }
        if (!isRight(account.get(), password)) {
            throw wrong();
        }
        return signedIn(account.get());
    }

    private boolean isKnownToBeRight(Account account, String password) {
        return right.getIfPresent(digest(account.password(), password)) != null;
    }

    private void takeAttempt(Authentication given) {
        if (attemptsAMinute > 0
                && given.getDetails() instanceof WebAuthenticationDetails details
                && details.getRemoteAddress() instanceof String address
                && !attempts.get(address, _ -> bucket()).tryConsume(1)) {
            throw new TooManyAttempts();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(attemptsAMinute)
                                .refillGreedy(attemptsAMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.person(), null, List.of());
    }

    private boolean isRight(Account account, String password) {
        var locked =
                account.lockedUntil() instanceof OffsetDateTime until
                        && until.toInstant().isAfter(clock.instant());
        if (!encoder.matches(password, account.password()) || locked) {
            if (!locked) {
                failed(account);
            }
            return false;
        }
        if (account.failures() > 0) {
            succeeded(account);
        }
        right.put(digest(account.password(), password), true);
        return true;
    }

    private Optional<Account> find(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT a.person, a.password, a.failures, a.locked_until
                        FROM access.account a JOIN access.person p ON p.id = a.person WHERE p.username = :username
                        """)
                .param("username", username.toLowerCase(Locale.ROOT))
                .query(Account.class)
                .optional();
    }

    /** One statement, so that wrong passwords at the same time all count. */
    private void failed(Account account) {
        jdbc.sql(
                        """
                        UPDATE access.account SET failures = failures + 1, locked_until =
                            CASE WHEN failures + 1 >= :free
                                 THEN :now + :first * power(2, least(failures + 1 - :free, :doublings)) * interval '1 second' END
                        WHERE person = :person
                        """)
                .param("free", FREE_FAILURES)
                .param(
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("first", FIRST_LOCK.toSeconds())
                .param("doublings", MOST_DOUBLINGS)
                .param("person", account.person())
                .update();
    }

    private void succeeded(Account account) {
        jdbc.sql(
                        "UPDATE access.account SET failures = 0, locked_until = NULL WHERE person ="
                                + " :person")
                .param("person", account.person())
                .update();
    }

    private String digest(String encoded, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("the username or the password is wrong");
    }
}
