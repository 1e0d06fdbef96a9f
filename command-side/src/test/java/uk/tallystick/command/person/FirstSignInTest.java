package uk.tallystick.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import uk.tallystick.access.Newcomers;
import uk.tallystick.command.CommandSideTest;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Who comes from the organisation's provider for the first time. */
@TestPropertySource(properties = "tallystick.oidc.administrator=chief@example.org")
class FirstSignInTest extends CommandSideTest {

    private static final String ISSUER = "https://login.example.org";

    @Autowired private Newcomers newcomers;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void somebodyIsRegisteredOnceAndHasNoRole() {
        var person = newcomers.register(ISSUER, subject, "Nina@Example.org", "Nina New");

        assertThat(newcomers.register(ISSUER, subject, "nina@example.org", "Nina New"))
                .isEqualTo(person);
        assertThat(column("SELECT username FROM access.person WHERE id = ?", person))
                .containsExactly("nina@example.org");
        assertThat(column("SELECT role FROM access.role WHERE person = ?", person)).isEmpty();
        assertThat(column("SELECT type FROM log.event WHERE aggregate_id = ?", person))
                .containsExactly("person-registered");
    }

    @Test
    void aNameThatIsTakenIsNobodyElses() {
        var first = newcomers.register(ISSUER, subject, "same@example.org", "One");

        var second = newcomers.register(ISSUER, subject + "2", "same@example.org", "Two");

        assertThat(second).isNotEqualTo(first);
        assertThat(column("SELECT name FROM access.person WHERE id = ?", second))
                .containsExactly("Two");
        assertThat(
                        column(
                                "SELECT coalesce(username, 'none') FROM access.person WHERE id = ?",
                                second))
                .containsExactly("none");
    }

    @Test
    void whoComesThroughTwoDoorsAtOnceIsOnePerson() throws Exception {
        Callable<String> arrival =
                () -> newcomers.register(ISSUER, subject, "twin@example.org", "Twin");
        var people = new HashSet<String>();
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var arrived : doors.invokeAll(Collections.nCopies(6, arrival))) {
                people.add(arrived.get());
            }
        }

        assertThat(people).hasSize(1);
        assertThat(column("SELECT person FROM access.identity WHERE subject = ?", subject))
                .containsExactlyElementsOf(people);
    }

    @Test
    void theAdministratorWhomTheInstallationNamesIsAppointedWhileThereIsNone() {
        var chief = newcomers.register(ISSUER, subject, "Chief@example.org", "Chief");
        assertThat(column("SELECT role || body FROM access.role WHERE person = ?", chief))
                .containsExactly("administrator");

        var impostor = newcomers.register(ISSUER, subject + "2", "chief@example.org", "Other");
        assertThat(column("SELECT role FROM access.role WHERE person = ?", impostor)).isEmpty();
    }

    private List<String> column(String sql, String value) {
        return jdbc.query(sql, (row, _) -> row.getString(1), value);
    }
}
