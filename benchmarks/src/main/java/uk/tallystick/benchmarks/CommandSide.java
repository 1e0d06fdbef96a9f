package uk.tallystick.benchmarks;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The whole command side, spoken to over HTTP. */
final class CommandSide implements AutoCloseable {

    private static final String BODY = "/api/bodies/bench";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Database database;
    private final Program program;
    private final String token;
    private int rounds;

    CommandSide(Database database) {
        this.database = database;
        program = Program.command(database);
        token = TestPeople.everyRole(database);
    }

    /** A body with so many KPIs. */
    void register(int kpis) throws IOException, InterruptedException {
        post(
                "/api/bodies",
                "application/json",
                "{\"id\":\"bench\",\"name\":\"Bench\",\"kind\":\"other\"}");
        for (var kpi = 1; kpi <= kpis; kpi++) {
            post(
                    BODY + "/kpis",
                    "application/json",
                    "{\"code\":\"K%d\",\"name\":\"KPI %d\",\"unit\":\"rate\",\"direction\":\"increase\",\"source\":\"Survey\",\"checks\":{\"lowest\":0,\"highest\":10000,\"largestChange\":50}}"
                            .formatted(kpi, kpi));
        }
    }

    /** Another round, without figures. */
    String round() throws IOException, InterruptedException {
        rounds++;
        post(
                BODY + "/submissions",
                "application/json",
                "{\"period\":\"2024-25\",\"supplier\":\"Supplier %d\",\"dueOn\":\"2099-01-01\"}"
                        .formatted(rounds));
        return "2024-25_supplier-" + rounds;
    }

    void send(String round, byte[] file, boolean dryRun) throws IOException, InterruptedException {
        var path = BODY + "/submissions/" + round + "/import?dryRun=" + dryRun;
        post(path, "text/csv", file);
    }

    /** So that the next import finds as little as the first did. */
    void forgetFigures() throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE command.figure");
        }
    }

    Connection owner() throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(database.url(), owner.user(), owner.password());
    }

    private void post(String path, String type, String body)
            throws IOException, InterruptedException {
        post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private void post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(program.at(path))
                        .POST(BodyPublishers.ofByteArray(body))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + token)
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        program.close();
        http.close();
    }
}
