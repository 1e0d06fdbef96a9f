package uk.tallystick.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.nio.file.Files;
import java.nio.file.Path;

class DatabaseConfigurationTest {

    @TempDir Path directory;

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    static class Uses {}

    private ConfigurableApplicationContext run(Class<?> configuration, String... properties) {
        var application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAddCommandLineProperties(true);
        return application.run(properties);
    }

    @Test
    void without_a_named_database_one_of_our_own_is_started_and_stopped_after_its_users() {
        var served = new boolean[1];
        var pidFile = directory.resolve("postgres/postmaster.pid");
        try (var context = run(Uses.class, "--tallystick.data-dir=" + directory)) {
            assertThat(context.getBean(Database.class).url())
                    .startsWith("jdbc:postgresql://127.0.0.1:");
            var beans = (GenericApplicationContext) context;
            beans.getDefaultListableBeanFactory()
                    .registerDisposableBean("user", () -> served[0] = Files.exists(pidFile));
        }
        assertThat(served[0]).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Configuration(proxyBeanMethods = false)
    static class Fails {
        @Bean
        String broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }

    @Test
    void a_program_that_fails_to_start_leaves_no_server_behind() throws Exception {
        assertThatThrownBy(() -> run(Fails.class, "--tallystick.data-dir=" + directory))
                .hasStackTraceContaining("broken on purpose");
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
        EmbeddedDatabase.start(directory).close();
    }

    @Test
    void a_named_database_is_prepared_and_nothing_is_kept_on_disk() {
        var database = TestDatabase.empty();
        try (var context =
                run(
                        Uses.class,
                        "--tallystick.data-dir=" + directory.resolve("none"),
                        "--TALLYSTICK_DB_URL=" + database.url(),
                        "--TALLYSTICK_DB_USER=" + database.owner().user(),
                        "--TALLYSTICK_DB_PASSWORD=" + database.owner().password())) {
            assertThat(context.getBean(Database.class)).isEqualTo(database);
        }
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void a_file_in_the_directory_of_secrets_is_as_good_as_a_variable() throws Exception {
        var database = TestDatabase.empty();
        Files.writeString(
                directory.resolve("TALLYSTICK_DB_PASSWORD"), database.owner().password() + "\n");
        try (var context =
                run(
                        Uses.class,
                        "--TALLYSTICK_SECRETS=" + directory,
                        "--TALLYSTICK_DB_URL=" + database.url(),
                        "--TALLYSTICK_DB_USER=" + database.owner().user())) {
            assertThat(context.getBean(Database.class).owner()).isEqualTo(database.owner());
        }
    }

    @Test
    void a_named_database_is_not_used_as_its_superuser() {
        assertThatThrownBy(() ->
                        run(
                                Uses.class,
                                "--TALLYSTICK_DB_URL=" + TestDatabase.empty().url(),
                                "--TALLYSTICK_DB_USER=postgres"))
                .hasStackTraceContaining(
                        "the owner role postgres (TALLYSTICK_DB_USER) is SUPERUSER");
    }

    @Test
    void a_named_database_without_a_user_is_refused() {
        assertThatThrownBy(() ->
                        run(Uses.class, "--TALLYSTICK_DB_URL=jdbc:postgresql://127.0.0.1:1/none"))
                .hasStackTraceContaining("set TALLYSTICK_DB_USER");
    }
}
