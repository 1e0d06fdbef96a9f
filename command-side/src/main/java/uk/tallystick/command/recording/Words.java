package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.command.recording.NewExhibit.Content;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.ledger.Disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Turns the words and files of one request into exhibits. Words that already stand about the same
 * subject stay the exhibit they are, so that a decider sees "no change" by comparing digests.
 */
public final class Words {

    private static final String PLAIN_TEXT = "text/plain";

    private final Exhibits stored;
    private final RandomGenerator random;
    private final JsonMapper json;
    private final Map<String, Map<String, Exhibit>> bySubject = new HashMap<>();
    private final List<NewExhibit> fresh = new ArrayList<>();

    Words(Exhibits stored, RandomGenerator random, JsonMapper json) {
        this.stored = stored;
        this.random = random;
        this.json = json;
    }

    /** The exhibit for words about a subject. */
    public Exhibit of(String subject, String text) {
        return bySubject
                .computeIfAbsent(subject, stored::about)
                .computeIfAbsent(text.strip(), words -> exhibit(subject, words));
    }

    /** The exhibit for words that may be left out. */
    public @Nullable Exhibit ofNullable(String subject, @Nullable String text) {
        return text == null ? null : of(subject, text);
    }

    /** A key made from a text; the text labels it, once for the whole body. */
    public Labelled label(String body, String text) {
        return new Labelled(Labelled.codeOf(text), of("label:" + body, text));
    }

    public @Nullable Labelled labelNullable(String body, @Nullable String text) {
        return text == null ? null : label(body, text);
    }

    /** The texts that label a body's keys, by key. */
    public Map<String, String> labels(String body) {
        var texts = new HashMap<String, String>();
        bySubject.computeIfAbsent("label:" + body, stored::about).keySet().stream()
                .filter(Objects::nonNull)
                .sorted()
                .forEach(text -> texts.putIfAbsent(Labelled.codeOf(text), text));
        return texts;
    }

    /** The same, for another command of the same request. */
    Words anew() {
        return new Words(stored, random, json);
    }

    List<NewExhibit> fresh() {
        return List.copyOf(fresh);
    }

    /**
     * The exhibit of a file about a subject: each time another.
     *
     * @param mediaType as its content shows
     */
    public Exhibit file(String subject, String mediaType, byte[] content) {
        var value =
                "{\"mediaType\":"
                        + json.writeValueAsString(mediaType)
                        + ",\"length\":"
                        + content.length
                        + ",\"sha256\":\""
                        + sha256(content)
                        + "\"}";
        return keep(subject, mediaType, content.length, new NewExhibit.File(content), value);
    }

    private Exhibit exhibit(String subject, String text) {
        var value =
                "{\"mediaType\":\""
                        + PLAIN_TEXT
                        + "\",\"text\":"
                        + json.writeValueAsString(text)
                        + "}";
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        return keep(subject, PLAIN_TEXT, length, new NewExhibit.Text(text), value);
    }

    private Exhibit keep(
            String subject, String mediaType, int length, Content content, String value) {
        var salt = new byte[Disclosure.SALT_BYTES];
        random.nextBytes(salt);
        var disclosure = Disclosure.of(salt, "exhibit", value);
        var exhibit = new Exhibit(disclosure.digest(), length, mediaType);
        fresh.add(new NewExhibit(subject, exhibit, content, disclosure));
        return exhibit;
    }

    /** As sha256sum prints it. */
    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
