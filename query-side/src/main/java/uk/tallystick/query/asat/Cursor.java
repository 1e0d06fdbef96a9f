package uk.tallystick.query.asat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the next page of a list starts. It holds the time parameters of the first page's permalink,
 * so that every page is of the same state; opaque to clients.
 */
record Cursor(Asked asked, long offset) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(stated)&upTo=(\\d+)&)?knownAt=([^&]+)&effectiveOn=([^&]+)&offset=(\\d{1,9})");

    static Cursor of(String text) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var form = FORM.matcher(plain);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not one that a page of this list gave");
        }
        return new Cursor(
                new Asked(
                        form.group(3),
                        form.group(4),
                        null,
                        form.group(1),
                        null,
                        form.group(2),
                        null,
                        null),
                Long.parseLong(form.group(5)));
    }

    String text() {
        var stated = asked.basis() == null ? "" : asked.basis() + "&upTo=" + asked.upTo() + "&";
        var plain =
                stated
                        + "knownAt="
                        + asked.knownAt()
                        + "&effectiveOn="
                        + asked.effectiveOn()
                        + "&offset="
                        + offset;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
