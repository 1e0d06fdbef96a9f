package uk.tallystick.security;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.standalone.StandaloneApplication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The whole program over a database of a test's own, and whoever comes to its door. */
final class House implements AutoCloseable {

    /** Whoever sends no credentials. */
    static final String NOBODY = "";

    private static final JsonMapper JSON = new JsonMapper();

    final Database database;
    final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private House(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
        this.address =
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    static House open(String... properties) {
        var database = TestDatabase.empty();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--tallystick.starter=none",
                                "--tallystick.local-accounts=false",
                                "--tallystick.tick=0s",
                                "--tallystick.rate-limit.signed-in=0",
                                "--tallystick.rate-limit.anonymous=0",
                                "--TALLYSTICK_DB_URL=" + database.url(),
                                "--TALLYSTICK_DB_USER=" + database.owner().user(),
                                "--TALLYSTICK_DB_PASSWORD=" + database.owner().password()));
        arguments.addAll(List.of(properties));
        return new House(
                database,
                SpringApplication.run(
                        StandaloneApplication.class, arguments.toArray(String[]::new)));
    }

    String address() {
        return address;
    }

    /** Somebody who may do everything: the bearer token. */
    String everyRole() {
        return TestPeople.everyRole(database);
    }

    HttpResponse<String> get(String token, String path, String... headers) {
        return send(token, "GET", path, "", headers);
    }

    HttpResponse<String> send(
            String token, String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, BodyPublishers.ofString(body));
        if (!token.equals(NOBODY)) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command that is carried out; what it is answered. */
    JsonNode command(String token, String method, String path, String body) {
        var answer = send(token, method, path, body, "Content-Type", "application/json");
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A number that the database's owner asks for. */
    long number(String query) {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
