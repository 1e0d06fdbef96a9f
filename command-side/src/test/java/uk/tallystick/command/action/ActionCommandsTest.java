package uk.tallystick.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.CommandSideTest;

class ActionCommandsTest extends CommandSideTest {

    @BeforeEach
    void body() {
        register("testshire");
    }

    @Test
    void anActionIsAddedAndItsStatusChanged() {
        var added =
                post(
                        "/api/bodies/testshire/actions",
                        """
                        {"code": "A1", "title": "Review the use of civil orders", "lead": "force"}\
                        """);

        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(added.http().headers().firstValue("Location"))
                .contains("/api/bodies/testshire/actions/A1");
        assertThat(added.http().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(added.body().path("id").asString()).isEqualTo("action:testshire:A1");
        assertThat(added.body().path("position").asLong()).isPositive();

        var changed =
                post(
                        "/api/bodies/testshire/actions/A1/status",
                        """
                        {"status": "inProgress", "rag": "amber", "comment": "begun"}\
                        """,
                        "If-Match",
                        "\"1\"");

        assertThat(changed.status()).as("%s", changed.body()).isEqualTo(200);
        assertThat(changed.body().path("version").asLong()).isEqualTo(2);
        assertThat(
                        post(
                                        "/api/bodies/testshire/actions/A1/status",
                                        "{\"status\": \"paused\"}",
                                        "If-Match",
                                        "\"1\"")
                                .status())
                .isEqualTo(412);
    }
}
