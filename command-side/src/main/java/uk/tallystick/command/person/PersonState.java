package uk.tallystick.command.person;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.person.Grant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

sealed interface PersonState {

    record NotRegistered() implements PersonState {}

    /**
     * Somebody who may sign in.
     *
     * @param grants that stand, by the body's slug; under "" those on every body
     */
    record Registered(Map<String, List<Grant>> grants) implements PersonState {

        List<Grant> on(@Nullable String body) {
            return grants.getOrDefault(key(body), List.of());
        }

        Registered with(@Nullable String body, Collection<Grant> granted) {
            var all = new ArrayList<>(on(body));
            all.addAll(granted);
            return now(body, all);
        }

        Registered without(@Nullable String body, Collection<Grant> revoked) {
            var rest = new ArrayList<>(on(body));
            rest.removeAll(revoked);
            return now(body, rest);
        }

        private Registered now(@Nullable String body, List<Grant> standing) {
            var all = new HashMap<>(grants);
            all.put(key(body), List.copyOf(standing));
            return new Registered(Map.copyOf(all));
        }

        private static String key(@Nullable String body) {
            return Objects.requireNonNullElse(body, "");
        }
    }

    record Erased() implements PersonState {}
}
