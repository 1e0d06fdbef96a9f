package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.ledger.LedgerEntry;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Base64;

/** What the ledger says of an event is a fingerprint of everything that was recorded of it. */
class FingerprintTest {

    private static final String PAYLOAD =
            "{\"value\":52.0,  \"b\":1e2,\"a\":0.10,\"text\":\"caf\u00e9 \\u00e9 \\\"\u2713\\\"\"}";

    private final Database database = TestDatabase.prepared();
    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void anEvent() throws SQLException {
        try (var writer = new Writer(database);
                var instance = new Instance(database)) {
            writer.append("A\"\u00e9", 0, PAYLOAD);
            writer.append("A\"\u00e9", 1);
            writer.commit();
            instance.sequenceAll();
        }
    }

    @Test
    void anEntryHoldsTheInstantAndTheFingerprintOfTheDisclosure() throws Exception {
        for (var line : Ledger.of(database).isInOrder().lines()) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var digest = sha256.digest(line.disclosure().getBytes(US_ASCII));
            assertThat(line.sd())
                    .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
            assertThat(line.entry())
                    .isEqualTo(new LedgerEntry(line.recordedAt(), line.sd()).text())
                    .isEqualTo(
                            "{\"v\":1,\"recordedAt\":\"%s\",\"sd\":\"%s\"}"
                                    .formatted(line.recordedAt(), line.sd()));
        }
    }

    @Test
    void theDisclosureHoldsTheEventWithItsPayloadToTheByte() throws SQLException {
        var line = Ledger.of(database).lines().getFirst();
        assertThat(line.payload()).isEqualTo(PAYLOAD);

        var disclosed = new String(Base64.getUrlDecoder().decode(line.disclosure()), UTF_8);
        assertThat(disclosed).endsWith(",\"payload\":" + PAYLOAD + "}]");

        var array = json.readTree(disclosed);
        assertThat(array.size()).isEqualTo(3);
        assertThat(Base64.getUrlDecoder().decode(array.get(0).asString())).hasSize(16);
        assertThat(array.get(1).asString()).isEqualTo("event");
        var event = array.get(2);
        assertThat(event.propertyNames())
                .containsExactly(
                        "eventId",
                        "type",
                        "revision",
                        "aggregateType",
                        "aggregateId",
                        "sequence",
                        "occurredAt",
                        "actor",
                        "correlationId",
                        "causationId",
                        "payload");
        assertThat(event.get("eventId").asString()).isEqualTo(line.eventId());
        assertThat(event.get("aggregateId").asString()).isEqualTo("A\"\u00e9");
        assertThat(event.get("sequence").asLong()).isZero();
        assertThat(event.get("actor").asString()).isEqualTo("person:a");
    }

    @Test
    void noTwoEventsShareASalt() throws SQLException {
        assertThat(Ledger.of(database).lines().stream().map(Ledger.Line::disclosure))
                .extracting(text ->
                        json.readTree(Base64.getUrlDecoder().decode(text)).get(0).asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void anEventOfWhichNobodySaidWhoActedIsDisclosedToo() throws SQLException {
        try (var writer = new Writer(database);
                var instance = new Instance(database)) {
            writer.appendMany("B", 1).commit();
            instance.sequenceAll();
        }
        var text = Ledger.of(database).last().disclosure();
        var event = json.readTree(Base64.getUrlDecoder().decode(text)).get(2);
        assertThat(event.get("actor").isNull()).isTrue();
    }

    @Test
    void theMachinesOwnProgramsFindTheSame() throws Exception {
        assumeTrue(run("sha256sum --version && base64 --version && xxd -v", "").ok());
        var line = Ledger.of(database).lines().getFirst();

        var digest = run("sha256sum | cut -d' ' -f1 | xxd -r -p | base64", line.disclosure());
        assertThat(digest.output().strip().replace('+', '-').replace('/', '_').replace("=", ""))
                .isEqualTo(line.sd());

        var padding = "=".repeat(-line.disclosure().length() & 3);
        var plain = run("tr '_-' '/+' | base64 -d", line.disclosure() + padding);
        assertThat(plain.output()).endsWith(PAYLOAD + "}]");
    }

    private record Ran(boolean ok, String output) {}

    private static Ran run(String command, String input) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
        try (var to = process.getOutputStream()) {
            to.write(input.getBytes(UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor() == 0, output);
    }
}
