package uk.tallystick.database;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A database role and its password. */
public record Login(String user, String password) {

    /** The login that is named, or none if no user is. */
    public static @Nullable Login of(@Nullable String user, @Nullable String password) {
        return user == null || user.isBlank()
                ? null
                : new Login(user, password == null ? "" : password);
    }

    /**
     * A role made by this one; every process that knows the owner's password finds the same
     * password for it.
     */
    Login derived(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            ("tallystick " + password).getBytes(StandardCharsets.UTF_8),
                            "HmacSHA256"));
            var digest = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
            return new Login(role, HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
