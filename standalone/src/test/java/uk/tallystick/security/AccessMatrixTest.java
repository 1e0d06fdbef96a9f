package uk.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import uk.tallystick.access.Caller;
import uk.tallystick.access.Held;
import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call what: generated from the running program, approved as a file, and asked cell by
 * cell. After a change: {@code -Daccess=write}, and read what became of it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Path APPROVED = Path.of("src/test/resources/access/matrix.csv");
    private static final String BODY = "matrixshire";
    private static final String REFUSED = "your roles do not allow this";

    /** Somebody at the door: as the rules see them, and what they send. */
    private record Visitor(Caller caller, String token) {}

    private House house;
    private List<Endpoint> endpoints;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void open() {
        house = House.open();
        endpoints = Endpoint.of(house);
        visitors.put("nobody", new Visitor(new Caller(null, false, List.of()), House.NOBODY));
        visitors.put("noRole", visitor("", Set.of()));
        for (var role : Role.values()) {
            visitors.put(role.code(), visitor(BODY, Set.of(role)));
        }
        visitors.put("everyRoleElsewhere", visitor("elsewhere", Set.of(Role.values())));
        visitors.put("installationAdministrator", visitor("", Set.of(Role.ADMINISTRATOR)));
    }

    private Visitor visitor(String body, Set<Role> roles) {
        var held = roles.stream().map(role -> new Held(body, role, List.of())).toList();
        return new Visitor(
                new Caller("person:somebody", true, held),
                TestPeople.somebody(house.database, body, roles));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        assertThat(endpoints).hasSizeGreaterThan(60);
        assertThat(endpoints).filteredOn(endpoint -> endpoint.rule().isEmpty()).isEmpty();
    }

    @Test
    void the_matrix_is_the_approved_one() throws IOException {
        var lines =
                Stream.concat(
                        Stream.of("endpoint," + String.join(",", visitors.keySet())),
                        endpoints.stream().map(this::line).distinct());
        var matrix = lines.collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("access"))) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, matrix);
        }
        assertThat(matrix).isEqualTo(Files.readString(APPROVED));
    }

    private String line(Endpoint endpoint) {
        return endpoint
                + visitors.values().stream()
                        .map(visitor -> allows(endpoint, visitor) ? ",yes" : ",")
                        .collect(Collectors.joining());
    }

    private static boolean allows(Endpoint endpoint, Visitor visitor) {
        var body = endpoint.variables().contains("body") ? BODY : "";
        return endpoint.rule().filter(rule -> rule.allows(visitor.caller(), body)).isPresent();
    }

    /** What is asked for need not exist: who may not ask is told so before anybody looks. */
    @Test
    void every_cell_holds_for_real_requests() {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            visitors.forEach((name, visitor) -> {
                var answer =
                        house.send(
                                visitor.token(),
                                endpoint.method(),
                                filled(endpoint),
                                endpoint.isForm() ? "--x--\r\n" : "",
                                "Content-Type",
                                endpoint.type() + (endpoint.isForm() ? "; boundary=x" : ""));
                var refused =
                        answer.statusCode() == 401
                                || (answer.statusCode() == 403 && answer.body().contains(REFUSED));
                if (refused == allows(endpoint, visitor)) {
                    wrong.add(name + " " + endpoint + ": " + answer.statusCode());
                }
                if (refused && answer.statusCode() != (name.equals("nobody") ? 401 : 403)) {
                    wrong.add(name + " " + endpoint + " is told " + answer.statusCode());
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(house.number("SELECT count(*) FROM log.event")).as("events").isZero();
    }

    private static String filled(Endpoint endpoint) {
        return endpoint.path()
                .replace("{body}", BODY)
                .replaceAll("\\{[^}]+}", "none")
                .replace("**", "none");
    }
}
