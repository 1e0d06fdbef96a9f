package uk.tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The text whose SHA-256 is a fingerprint: the base64url form, without padding, of the JSON array
 * {@code [salt, name, value]} (RFC 9901, section 4.2.1). Made once and stored; never made again
 * from what it discloses.
 *
 * @param text base64url, ASCII
 */
public record Disclosure(String text) {

    /** Bytes of a salt of 128 random bits. */
    public static final int SALT_BYTES = 16;

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /**
     * Discloses a value.
     *
     * @param salt random bytes, 16 or more
     * @param name what kind of thing it is, such as {@code event}; plain letters
     * @param valueJson the value as JSON, taken as it stands
     */
    public static Disclosure of(byte[] salt, String name, String valueJson) {
        if (salt.length < SALT_BYTES) {
            throw new IllegalArgumentException(
                    "a salt has at least " + SALT_BYTES + " bytes, not " + salt.length);
        }
        var json =
                "[\"" + BASE64URL.encodeToString(salt) + "\", \"" + name + "\", " + valueJson + "]";
        return new Disclosure(BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The fingerprint: base64url SHA-256 of the text's ASCII bytes, 43 characters. */
    public String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return BASE64URL.encodeToString(
                    sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON array that the text encodes. */
    public String json() {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
