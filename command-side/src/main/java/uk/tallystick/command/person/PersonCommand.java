package uk.tallystick.command.person;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.person.Grant;

import java.time.LocalDate;
import java.util.List;

sealed interface PersonCommand extends Command {

    /**
     * Lets somebody sign in from now on.
     *
     * @param who for the directory; nothing of it is decided upon or recorded
     * @param everywhere roles on every body
     */
    record RegisterPerson(String id, Who who, List<Grant> everywhere, LocalDate effectiveOn)
            implements PersonCommand {
        public RegisterPerson {
            everywhere = List.copyOf(everywhere);
        }
    }

    /**
     * Who a person is.
     *
     * @param username by which nobody else goes; null if they have none here
     * @param account null if they have no password here
     * @param identity null if they are not known to a provider
     */
    record Who(
            @Nullable String username,
            String name,
            @Nullable Account account,
            @Nullable Identity identity) {
        @Override
        public String toString() {
            return "somebody";
        }
    }

    /**
     * A local account.
     *
     * @param password as it is kept: encoded
     * @param temporary whether it is to be changed
     */
    record Account(String password, boolean temporary) {
        @Override
        public String toString() {
            return "an account";
        }
    }

    /** Who somebody is at an OpenID provider. */
    record Identity(String issuer, String subject) {
        @Override
        public String toString() {
            return "somebody at " + issuer;
        }
    }

    /**
     * Makes these the person's roles.
     *
     * @param body its slug; null means every body of the installation
     * @param grants all of them, each role once
     */
    record SetRoles(String id, @Nullable String body, List<Grant> grants, LocalDate effectiveOn)
            implements PersonCommand {
        public SetRoles {
            grants = List.copyOf(grants);
        }
    }

    /** Forgets who a person is, and ends every role. */
    record ErasePerson(String id, LocalDate effectiveOn) implements PersonCommand {}
}
