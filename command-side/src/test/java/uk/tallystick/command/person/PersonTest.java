package uk.tallystick.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.person.PersonCommand.Account;
import uk.tallystick.command.person.PersonCommand.ErasePerson;
import uk.tallystick.command.person.PersonCommand.Identity;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.person.PersonCommand.SetRoles;
import uk.tallystick.command.person.PersonCommand.Who;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.person.Grant;
import uk.tallystick.events.person.PersonEvent;
import uk.tallystick.events.person.PersonEvent.PersonErased;
import uk.tallystick.events.person.PersonEvent.PersonRegistered;
import uk.tallystick.events.person.PersonEvent.RolesGranted;
import uk.tallystick.events.person.PersonEvent.RolesRevoked;
import uk.tallystick.events.person.Role;

import java.time.LocalDate;
import java.util.List;

class PersonTest {

    private static final String ID = "person:0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String BODY = "testshire";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final PersonEvent REGISTERED = new PersonRegistered(ID, DAY);
    private static final Who WHO =
            new Who("pat", "Pat Example", new Account("encoded", false), new Identity("i", "s"));

    private static final Grant AUDITOR = new Grant(Role.AUDITOR, List.of());
    private static final Grant APPROVER = new Grant(Role.APPROVER, List.of());

    private AggregateTestFixture<Person> fixture = GivenWhenThen.of(Person.class);

    @BeforeEach
    void anew() {
        fixture = GivenWhenThen.of(Person.class);
    }

    @Test
    void whoIsRegisteredHasNoRole() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPerson(ID, WHO, List.of(), DAY))
                .expectEvents(REGISTERED);
    }

    @Test
    void theFirstAdministratorIsRegisteredAndAppointedAtOnce() {
        var administrator = new Grant(Role.ADMINISTRATOR, List.of());
        fixture.givenNoPriorActivity()
                .when(new RegisterPerson(ID, WHO, List.of(administrator), DAY))
                .expectEvents(REGISTERED, granted(null, administrator));
    }

    @Test
    void noEventAndNoLogLineSaysWhoItIs() {
        assertThat(new RegisterPerson(ID, WHO, List.of(), DAY).toString())
                .doesNotContain("pat")
                .doesNotContain("Example")
                .doesNotContain("encoded");
        assertThat(new RegisterPersonRequest("pat", "Pat Example", "secret", "sub").toString())
                .doesNotContain("pat")
                .doesNotContain("secret");
        assertThat(new PasswordRequest("secret", "other secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void whatIsGrantedIsTheDifference() {
        fixture.given(REGISTERED, granted(BODY, AUDITOR))
                .when(roles(BODY, AUDITOR, APPROVER))
                .expectEvents(granted(BODY, APPROVER));
    }

    @Test
    void whatIsRevokedIsTheDifference() {
        fixture.given(REGISTERED, granted(BODY, AUDITOR, APPROVER))
                .when(roles(BODY, AUDITOR))
                .expectEvents(new RolesRevoked(ID, BODY, List.of(APPROVER), DAY));
    }

    @Test
    void aRoleWithAnotherScopeIsRevokedAndGranted() {
        var survey = new Grant(Role.SUBMITTER, List.of("survey"));
        var police = new Grant(Role.SUBMITTER, List.of("police"));
        fixture.given(REGISTERED, granted(BODY, survey))
                .when(roles(BODY, police))
                .expectEvents(
                        new RolesRevoked(ID, BODY, List.of(survey), DAY), granted(BODY, police));
    }

    @Test
    void theSameRolesAgainChangeNothing() {
        fixture.given(REGISTERED, granted(BODY, AUDITOR, APPROVER))
                .when(roles(BODY, APPROVER, AUDITOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aRoleOnEveryBodyIsAnotherThanTheSameOnOne() {
        fixture.given(REGISTERED, granted(null, AUDITOR))
                .when(roles(BODY, AUDITOR))
                .expectEvents(granted(BODY, AUDITOR));
    }

    @Test
    void whoIsErasedHasNoRolesAndGetsNone() {
        fixture.given(REGISTERED, granted(BODY, AUDITOR))
                .when(new ErasePerson(ID, DAY))
                .expectEvents(new PersonErased(ID, DAY));
        GivenWhenThen.of(Person.class)
                .given(REGISTERED, new PersonErased(ID, DAY))
                .when(roles(BODY, AUDITOR))
                .expectException(NotPossible.class);
    }

    @Test
    void nobodyIsErasedTwice() {
        fixture.given(REGISTERED, new PersonErased(ID, DAY))
                .when(new ErasePerson(ID, DAY.plusDays(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static SetRoles roles(@Nullable String body, Grant... grants) {
        return new SetRoles(ID, body, List.of(grants), DAY);
    }

    private static RolesGranted granted(@Nullable String body, Grant... grants) {
        return new RolesGranted(ID, body, List.of(grants), DAY);
    }
}
