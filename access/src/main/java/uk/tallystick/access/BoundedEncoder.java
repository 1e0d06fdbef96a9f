package uk.tallystick.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes only a few passwords at a time, whoever asks: each takes memory that many at once would
 * exhaust. Who has waited too long is told to come again.
 */
final class BoundedEncoder implements PasswordEncoder {

    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    BoundedEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return inTurn(() -> encoder.matches(password, encoded));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttempts();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts();
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
