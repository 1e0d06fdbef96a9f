package uk.tallystick.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import tools.jackson.databind.JsonNode;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;

import java.util.List;
import java.util.Set;

class PeopleTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void whoever_is_signed_in_is_told_who_they_are_and_which_roles_they_hold() {
        var id = TestPeople.register(SIDE.database, "mine", Set.of(Role.SECRETARY));
        var me = SIDE.getBy(TestPeople.tokenOf(SIDE.database, id), "/api/people/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("id").asString()).isEqualTo(id);
        assertThat(me.json().path("name").asString()).isEqualTo("Test Person");
        assertThat(me.json().path("roles").toString())
                .isEqualTo("[{\"body\":\"mine\",\"role\":\"secretary\",\"scope\":[]}]");
        assertThat(SIDE.getBy(null, "/api/people/me").status()).isEqualTo(401);
    }

    @Test
    void who_holds_roles_on_a_body_its_administrators_and_auditors_see() {
        var last = SIDE.log.body("theirs");
        assertThat(SIDE.get("/api/bodies/theirs", last).status()).isEqualTo(200);
        var secretary = TestPeople.register(SIDE.database, "theirs", Set.of(Role.SECRETARY));
        var auditor = SIDE.tokenOf("theirs", Role.AUDITOR);
        var elsewhere = SIDE.tokenOf("other", Role.ADMINISTRATOR);
        var path = "/api/bodies/theirs/people";

        assertThat(ids(SIDE.getBy(auditor, path).json())).contains(secretary);
        assertThat(SIDE.getBy(elsewhere, path).status()).isEqualTo(403);
        assertThat(SIDE.getBy(null, path).status()).isEqualTo(401);
        assertThat(SIDE.getBy(auditor, "/bodies/theirs/people").http().body())
                .contains("Test Person", "Secretary");
        assertThat(SIDE.getBy(elsewhere, "/bodies/theirs/people").status()).isEqualTo(403);
        assertThat(SIDE.getBy(elsewhere, "/api/people").status()).isEqualTo(403);
        var everywhere = SIDE.tokenOf("", Role.ADMINISTRATOR);
        assertThat(ids(SIDE.getBy(everywhere, "/api/people").json())).contains(secretary);
    }

    @Test
    void the_administrators_of_a_body_are_led_to_add_people_and_to_change_their_roles() {
        var last = SIDE.log.body("staffed");
        assertThat(SIDE.get("/api/bodies/staffed", last).status()).isEqualTo(200);
        var secretary = TestPeople.register(SIDE.database, "staffed", Set.of(Role.SECRETARY));
        var path = "/bodies/staffed/people";

        var administrator = SIDE.tokenOf("staffed", Role.ADMINISTRATOR);
        assertThat(SIDE.getBy(administrator, path).http().body())
                .contains(
                        "href=\"" + path + "/new\"",
                        "href=\"" + path + "/" + secretary + "/roles\"");
        var auditor = SIDE.tokenOf("staffed", Role.AUDITOR);
        assertThat(SIDE.getBy(auditor, path).http().body())
                .contains("Test Person")
                .doesNotContain(path + "/new", "/roles\"");
    }

    @Test
    void who_has_a_password_here_is_led_from_their_name_to_where_they_change_it() {
        var last = SIDE.log.body("doors");
        assertThat(SIDE.get("/bodies/doors/plans", last).status()).isEqualTo(200);
        var id = TestPeople.register(SIDE.database, "doors", Set.of(Role.AUDITOR));
        var token = TestPeople.tokenOf(SIDE.database, id);
        var link = "href=\"/account/password\"";
        assertThat(SIDE.getBy(token, "/bodies/doors/plans").http().body())
                .contains("Test Person")
                .doesNotContain(link);

        TestPeople.password(SIDE.database, id, "porter", "never asked for");

        assertThat(SIDE.getBy(token, "/bodies/doors/plans").http().body()).contains(link);
    }

    private static List<String> ids(JsonNode people) {
        return people.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void a_page_says_who_is_signed_in_and_lets_them_out_but_offers_no_form_they_may_not_use() {
        var last = SIDE.log.body("header");
        assertThat(SIDE.get("/api/bodies/header/decisions", last).status()).isEqualTo(200);
        var id = TestPeople.register(SIDE.database, "header", Set.of(Role.PANEL_MEMBER));
        var sessions = SIDE.bean(JdbcIndexedSessionRepository.class);
        var page =
                SIDE.get(
                                "/bodies/header/decisions",
                                "Cookie",
                                "tallystick=" + signedIn(sessions, id))
                        .http()
                        .body();

        assertThat(page)
                .contains("Test Person", "method=\"post\" action=\"/sign-out\"", "name=\"_csrf\"")
                .doesNotContain("Sign in<", "decisions/new");
        assertThat(page.split("name=\"_csrf\"")).as("one token").hasSize(2);
        var secretary = SIDE.tokenOf("header", Role.SECRETARY);
        assertThat(SIDE.getBy(secretary, "/bodies/header/decisions").http().body())
                .contains("decisions/new");
        assertThat(SIDE.getBy(null, "/bodies/header/decisions").http().body())
                .contains("/sign-in?next=%2Fbodies%2Fheader%2Fdecisions")
                .doesNotContain("decisions/new", "sign-out", "_csrf");
    }

    @Test
    void who_signs_out_of_another_program_sends_the_token_too() {
        try (var side = QuerySide.start("tallystick.command-url=http://forms.example")) {
            var last = side.log.body("far");
            assertThat(side.get("/api/bodies/far/plans", last).status()).isEqualTo(200);
            var id = TestPeople.register(side.database, "far", Set.of(Role.AUDITOR));
            var session = signedIn(side.bean(JdbcIndexedSessionRepository.class), id);
            var page = side.get("/bodies/far/plans", "Cookie", "tallystick=" + session);

            assertThat(page.http().body())
                    .contains("action=\"http://forms.example/sign-out\"", "name=\"_csrf\"");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("form-action 'self' http://forms.example");
        }
    }

    private static <S extends Session> String signedIn(SessionRepository<S> sessions, String id) {
        var session = sessions.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(id, null, List.of())));
        sessions.save(session);
        return session.getId();
    }
}
