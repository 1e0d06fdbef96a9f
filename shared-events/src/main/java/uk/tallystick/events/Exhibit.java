package uk.tallystick.events;

/**
 * Words or a file that live beside the log, named in it by what cannot be forged.
 *
 * @param digest base64url SHA-256 of the salted disclosure (RFC 9901), 43 characters
 * @param length of the content in bytes
 * @param mediaType such as {@code text/plain}
 */
public record Exhibit(String digest, int length, String mediaType) {}
