package uk.tallystick.command.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Text;

/**
 * Somebody who may sign in.
 *
 * @param username in any case; kept in lower case
 * @param password where there are local accounts
 * @param subject who it is at the organisation's OpenID provider
 */
public record RegisterPersonRequest(
        @NotNull @Pattern(regexp = USERNAME, flags = Pattern.Flag.CASE_INSENSITIVE) String username,
        @NotNull @Text String name,
        @Nullable @Size(min = SHORTEST, max = LONGEST) String password,
        @Nullable @Text String subject) {

    /** Never what a path calls somebody by otherwise: an id, or "me". */
    static final String USERNAME =
            "(?!me$|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$)[a-z0-9][a-z0-9._@-]{0,63}";

    /** How long a password is, in characters. */
    public static final int SHORTEST = 8;

    static final int LONGEST = 200;

    /** Nothing of it belongs into a log file. */
    @Override
    public String toString() {
        return "somebody to be registered";
    }
}
