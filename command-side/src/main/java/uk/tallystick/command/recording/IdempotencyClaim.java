package uk.tallystick.command.recording;

import java.time.Duration;

/**
 * The name that a sender gave to a request.
 *
 * @param requestDigest of the body: the same key with another body is refused
 * @param kept for how long the first answer is
 */
public record IdempotencyClaim(
        String person, String route, String key, String requestDigest, Duration kept) {}
