package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the next page of a comparison starts: it names both states, so that every page compares the
 * same two, and the last difference that the page before showed; opaque to clients.
 */
record Bookmark(AskedBetween asked, String after) {

    private static final Pattern FORM =
            Pattern.compile(
                    "from=([^&]+)&to=([^&]+)&effectiveOn=([^&]+)(?:&(stated)&upTo=(\\d+))?&after=(.+)",
                    Pattern.DOTALL);

    static Bookmark of(String text) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var form = FORM.matcher(plain);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not one that a page of this list gave");
        }
        return new Bookmark(
                new AskedBetween(
                        form.group(1),
                        form.group(2),
                        null,
                        form.group(3),
                        null,
                        form.group(4),
                        null,
                        form.group(5),
                        null,
                        null),
                form.group(6));
    }

    /** The bookmark behind a difference. */
    static String text(Asked from, Asked to, String after) {
        var plain =
                "from="
                        + from.knownAt()
                        + "&to="
                        + to.knownAt()
                        + "&effectiveOn="
                        + to.effectiveOn()
                        + upTo(to.basis(), to.upTo())
                        + "&after="
                        + after;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String upTo(@Nullable String basis, @Nullable String upTo) {
        return basis == null ? "" : "&" + basis + "&upTo=" + upTo;
    }
}
