package uk.tallystick.command.person;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Another password.
 *
 * @param current the one that is no longer to do
 */
public record PasswordRequest(
        @NotNull @Size(max = RegisterPersonRequest.LONGEST) String current,
        @JsonProperty("new")
                @NotNull
                @Size(min = RegisterPersonRequest.SHORTEST, max = RegisterPersonRequest.LONGEST)
                String replacement) {

    /** Nothing of it belongs into a log file. */
    @Override
    public String toString() {
        return "another password";
    }
}
