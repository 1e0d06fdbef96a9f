package uk.tallystick.events;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A key made from the text that a person gave, and that text.
 *
 * @param code lower-case letters, digits and single hyphens, at most 64
 * @param label the text as given
 */
public record Labelled(String code, Exhibit label) {

    private static final int LONGEST = 64;

    /** The key for a text: the same for "Youth Justice (City)" and "youth justice, city". */
    public static String codeOf(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var code =
                plain.replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            return "x" + Integer.toUnsignedString(text.hashCode(), 36);
        }
        return code.length() <= LONGEST ? code : code.substring(0, LONGEST).replaceAll("-$", "");
    }
}
