package uk.tallystick.events.person;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Fact;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

/** What happened to a person's standing. Who the person is, only the directory knows. */
public sealed interface PersonEvent extends Fact {

    @Override
    default @Nullable Stated stated() {
        return null;
    }

    /** Somebody may sign in from now on. */
    record PersonRegistered(String id, LocalDate effectiveOn) implements PersonEvent {}

    /**
     * Roles were granted.
     *
     * @param body its slug; null means every body of the installation
     */
    record RolesGranted(String id, @Nullable String body, List<Grant> grants, LocalDate effectiveOn)
            implements PersonEvent {
        public RolesGranted {
            grants = List.copyOf(grants);
        }
    }

    /**
     * Roles were taken away, each as it had been granted.
     *
     * @param body its slug; null means every body of the installation
     */
    record RolesRevoked(String id, @Nullable String body, List<Grant> grants, LocalDate effectiveOn)
            implements PersonEvent {
        public RolesRevoked {
            grants = List.copyOf(grants);
        }
    }

    /** The directory forgot who it was, and every role ended. */
    record PersonErased(String id, LocalDate effectiveOn) implements PersonEvent {}
}
