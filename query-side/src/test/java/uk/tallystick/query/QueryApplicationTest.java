package uk.tallystick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.NestedExceptionUtils;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.time.Clock;

class QueryApplicationTest {

    @Test
    void starts_over_the_database_that_its_environment_names_and_prepares_it() {
        var database = TestDatabase.empty();
        try (var context =
                SpringApplication.run(
                        QueryApplication.class,
                        "--server.port=0",
                        "--TALLYSTICK_DB_URL=" + database.url(),
                        "--TALLYSTICK_DB_USER=" + database.owner().user(),
                        "--TALLYSTICK_DB_PASSWORD=" + database.owner().password())) {
            assertThat(context.getBean(Database.class)).isEqualTo(database);
            assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC());
            assertThat(context.getEnvironment().getProperty("server.address"))
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void says_what_to_set_when_no_database_is_named() {
        assertThatThrownBy(() -> SpringApplication.run(QueryApplication.class, "--server.port=0"))
                .extracting(thrown ->
                        String.valueOf(
                                NestedExceptionUtils.getMostSpecificCause(thrown).getMessage()))
                .isEqualTo("set TALLYSTICK_DB_URL, TALLYSTICK_DB_USER and TALLYSTICK_DB_PASSWORD");
    }

    @Test
    void health_metrics_and_the_document_are_served() {
        try (var side = QuerySide.start()) {
            assertThat(side.get("/actuator/health").json().path("status").asString())
                    .isEqualTo("UP");
            assertThat(side.get("/actuator/prometheus").http().body())
                    .contains("tallystick_projection_lag");
            var document = side.get("/v3/api-docs").json();
            assertThat(document.at("/components/securitySchemes").propertyNames())
                    .contains("bearer", "basic", "session");
            assertThat(document.at("/paths/~1api~1people/get/responses").propertyNames())
                    .contains("401", "403", "429");
            assertThat(document.at("/paths/~1api~1bodies/get/responses").propertyNames())
                    .contains("401", "429")
                    .doesNotContain("403");
            assertThat(side.get("/nothing/here").status()).isEqualTo(404);
            assertThat(side.get("/nothing/here").header("Content-Type"))
                    .startsWith("application/problem+json");
        }
    }
}
