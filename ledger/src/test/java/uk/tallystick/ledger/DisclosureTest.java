package uk.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Base64;

class DisclosureTest {

    @Test
    void aDisclosureAndItsDigestAreThoseOfRfc9901() {
        // The example of RFC 9901, section 4.2.1 and 4.2.3: the text and digest are the standard's
        // own.
        var disclosure =
                Disclosure.of(
                        Base64.getUrlDecoder().decode("_26bc4LT-ac6q2KI6cBW5es"),
                        "family_name",
                        "\"Möbius\"");

        assertThat(disclosure.text())
                .isEqualTo(
                        "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0");
        assertThat(disclosure.digest()).isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
        assertThat(disclosure.json())
                .isEqualTo("[\"_26bc4LT-ac6q2KI6cBW5es\", \"family_name\", \"Möbius\"]");
    }

    @Test
    void aShortSaltIsRefused() {
        assertThatThrownBy(() -> Disclosure.of(new byte[15], "event", "{}"))
                .hasMessageContaining("16 bytes");
    }

    @Test
    void aNumberKeepsTheDigitsItWasGiven() {
        assertThat(Disclosure.of(new byte[16], "event", "{\"value\":52.0}").json())
                .contains("52.0");
    }

    @Test
    void anEntrySaysWhenAndWhatAndNothingElse() {
        var entry = new LedgerEntry(Instant.parse("2026-03-31T10:15:30.000001Z"), "abc");

        assertThat(entry.text())
                .isEqualTo(
                        "{\"v\":1,\"recordedAt\":\"2026-03-31T10:15:30.000001Z\",\"sd\":\"abc\"}");
    }
}
