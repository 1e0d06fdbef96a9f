package uk.tallystick.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import java.util.List;

class ExternalDatabaseTest {

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("TALLYSTICK_DB_URL", "jdbc:postgresql://db/record")
                    .withProperty("TALLYSTICK_DB_USER", "owner")
                    .withProperty("TALLYSTICK_DB_PASSWORD", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"TALLYSTICK_DB_URL", "TALLYSTICK_DB_USER", "TALLYSTICK_DB_PASSWORD"})
    void whatIsMissingIsNamed(String variable) {
        var incomplete = new MockEnvironment();
        for (var name : List.of("URL", "USER", "PASSWORD")) {
            if (!variable.endsWith(name)) {
                incomplete.setProperty("TALLYSTICK_DB_" + name, "given");
            }
        }
        assertThatThrownBy(() -> ExternalDatabase.in(incomplete))
                .hasMessageStartingWith(variable + " is not set");
    }

    @Test
    void theOwnerMakesTheRolesUnlessTheyAreNamed() {
        assertThat(ExternalDatabase.in(environment).command().user()).isEqualTo("record_command");
        assertThat(ExternalDatabase.in(environment).ownerMakesRoles()).isTrue();

        environment.setProperty("TALLYSTICK_DB_COMMAND_USER", "writes");
        environment.setProperty("TALLYSTICK_DB_QUERY_USER", "reads");
        assertThat(ExternalDatabase.in(environment).command().user()).isEqualTo("writes");
        assertThat(ExternalDatabase.in(environment).query().user()).isEqualTo("reads");
        assertThat(ExternalDatabase.in(environment).ownerMakesRoles()).isFalse();
    }
}
