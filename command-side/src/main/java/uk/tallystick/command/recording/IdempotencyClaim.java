package uk.tallystick.command.recording;

/**
 * The name that a sender gave to a request.
 *
 * @param requestDigest of the body: the same key with another body is refused
 */
public record IdempotencyClaim(String person, String route, String key, String requestDigest) {}
