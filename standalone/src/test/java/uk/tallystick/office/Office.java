package uk.tallystick.office;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;
import uk.tallystick.security.House;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A commissioner's office with one person for each role, and the public. */
public final class Office implements AutoCloseable {

    public static final String BODY = "westshire";

    private final House house;
    private final String body;
    private final String path;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private String seen = "";

    private Office(House house, String body) {
        this.house = house;
        this.body = body;
        this.path = "/api/bodies/" + body;
        for (var role : Role.values()) {
            tokens.put(role, TestPeople.somebody(house.database, body, Set.of(role)));
        }
    }

    public static Office open() {
        return open(BODY, "Westshire");
    }

    /** An office that nothing is on record of but its name. */
    public static Office open(String body, String area) {
        var office = new Office(House.open(), body);
        var registered =
                office.house.command(
                        office.house.everyRole(),
                        "POST",
                        "/api/bodies",
                        """
                        {"id": "%1$s", "name": "%2$s commissioner", "kind": "policeAndCrimeCommissioner", "area": "%2$s"}\
                        """
                                .formatted(body, area));
        office.seen = registered.path("receipt").asString();
        return office;
    }

    /** Does something that is carried out. */
    public JsonNode does(Role role, String method, String path, String body) {
        var answer = house.command(token(role), method, this.path + path, body);
        seen = answer.path("receipt").asString();
        return answer;
    }

    /** Tries something; whatever it is answered. */
    public HttpResponse<String> tries(Role role, String method, String path, String body) {
        return house.send(
                token(role), method, this.path + path, body, "Content-Type", "application/json");
    }

    /** Sends a spreadsheet as CSV. */
    public JsonNode imports(String round, String csv, boolean dryRun) {
        var answer =
                house.send(
                        token(Role.SUBMITTER),
                        "POST",
                        this.path + "/submissions/" + round + "/import?dryRun=" + dryRun,
                        csv,
                        "Content-Type",
                        "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var json = House.json(answer);
        if (json.hasNonNull("receipt")) {
            seen = json.path("receipt").asString();
        }
        return json;
    }

    /** What somebody with a role is answered, including all that was recorded so far. */
    public JsonNode reads(Role role, String path) {
        return read(token(role), path);
    }

    /** What everybody is answered. */
    public JsonNode publicReads(String path) {
        reads(Role.AUDITOR, "/kpis");
        return read(House.NOBODY, path);
    }

    /** A page as somebody with a role sees it, of all that was recorded so far. */
    public String page(Role role, String path) {
        reads(role, "/kpis");
        var answer = house.get(token(role), "/bodies/" + body + path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode read(String token, String path) {
        var wait =
                token.equals(House.NOBODY) ? "" : (path.contains("?") ? "&" : "?") + "seen=" + seen;
        var answer = house.get(token, this.path + path + wait);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return House.json(answer);
    }

    /** Whoever has a role: their bearer token. */
    public String token(Role role) {
        return tokens.getOrDefault(role, House.NOBODY);
    }

    public static String json(Map<String, ?> fields) {
        return new JsonMapper().writeValueAsString(fields);
    }

    /** Names and values in turn; those without a value are left out. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** The whole program. */
    public House house() {
        return house;
    }

    /** The id of a thing of the office. */
    public String id(String kind, String code) {
        return kind + ":" + body + ":" + code;
    }

    @Override
    public void close() {
        house.close();
    }
}
