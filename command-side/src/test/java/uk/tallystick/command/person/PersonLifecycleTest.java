package uk.tallystick.command.person;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.person.PersonEvent;

import java.util.List;
import java.util.Set;

class PersonLifecycleTest extends LifecycleWalk<PersonState, PersonCommand, PersonEvent> {

    PersonLifecycleTest() {
        super(PersonCommand.class, PersonDecider.LIFECYCLE);
    }

    @Override
    protected PersonState nothing() {
        return new PersonState.NotRegistered();
    }

    @Override
    protected List<PersonEvent> decide(PersonState state, PersonCommand command) {
        return PersonDecider.decide(state, command);
    }

    @Override
    protected PersonState evolve(PersonState state, PersonEvent event) {
        return PersonDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(PersonState state) {
        return state instanceof PersonState.Erased ? PersonStatus.ERASED : PersonStatus.REGISTERED;
    }

    @Override
    protected Set<Class<? extends PersonCommand>> free() {
        return Set.of(PersonCommand.RegisterPerson.class);
    }
}
