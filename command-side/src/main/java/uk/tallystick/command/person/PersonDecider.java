package uk.tallystick.command.person;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.person.PersonCommand.ErasePerson;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.person.PersonCommand.SetRoles;
import uk.tallystick.command.person.PersonState.Erased;
import uk.tallystick.command.person.PersonState.NotRegistered;
import uk.tallystick.command.person.PersonState.Registered;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.person.Grant;
import uk.tallystick.events.person.PersonEvent;
import uk.tallystick.events.person.PersonEvent.PersonErased;
import uk.tallystick.events.person.PersonEvent.PersonRegistered;
import uk.tallystick.events.person.PersonEvent.RolesGranted;
import uk.tallystick.events.person.PersonEvent.RolesRevoked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What may happen to a person's standing. */
final class PersonDecider {

    static final Lifecycle LIFECYCLE =
            Lifecycle.of("person")
                    .in(PersonStatus.REGISTERED, SetRoles.class, ErasePerson.class)
                    .in(PersonStatus.ERASED);

    private PersonDecider() {}

    static List<PersonEvent> decide(PersonState state, PersonCommand command) {
        return switch (command) {
            case RegisterPerson c -> register(state, c);
            case SetRoles c -> setRoles(state, c);
            case ErasePerson c -> erase(state, c);
        };
    }

    static PersonState evolve(PersonState state, PersonEvent event) {
        return switch (event) {
            case PersonRegistered _ -> new Registered(Map.of());
            case RolesGranted granted ->
                    state instanceof Registered person
                            ? person.with(granted.body(), granted.grants())
                            : state;
            case RolesRevoked revoked ->
                    state instanceof Registered person
                            ? person.without(revoked.body(), revoked.grants())
                            : state;
            case PersonErased _ -> new Erased();
        };
    }

    private static List<PersonEvent> register(PersonState state, RegisterPerson c) {
        if (!(state instanceof NotRegistered)) {
            throw new NotPossible("a person with this id is on record already");
        }
        var events = new ArrayList<PersonEvent>();
        events.add(new PersonRegistered(c.id(), c.effectiveOn()));
        if (!c.everywhere().isEmpty()) {
            events.add(new RolesGranted(c.id(), null, c.everywhere(), c.effectiveOn()));
        }
        return events;
    }

    /** What is no longer granted is revoked first: a role with another scope is both. */
    private static List<PersonEvent> setRoles(PersonState state, SetRoles c) {
        var standing =
                switch (state) {
                    case NotRegistered() -> throw new NotFound(c.id());
                    case Erased() -> throw LIFECYCLE.refusal(PersonStatus.ERASED, c);
                    case Registered person -> person.on(c.body());
                };
        var revoked = without(standing, c.grants());
        var granted = without(c.grants(), standing);
        var events = new ArrayList<PersonEvent>();
        if (!revoked.isEmpty()) {
            events.add(new RolesRevoked(c.id(), c.body(), revoked, c.effectiveOn()));
        }
        if (!granted.isEmpty()) {
            events.add(new RolesGranted(c.id(), c.body(), granted, c.effectiveOn()));
        }
        return events;
    }

    private static List<Grant> without(List<Grant> all, Collection<Grant> others) {
        return all.stream().filter(grant -> !others.contains(grant)).toList();
    }

    private static List<PersonEvent> erase(PersonState state, ErasePerson c) {
        return switch (state) {
            case NotRegistered() -> throw new NotFound(c.id());
            case Registered _ -> List.of(new PersonErased(c.id(), c.effectiveOn()));
            case Erased() -> List.of();
        };
    }
}
