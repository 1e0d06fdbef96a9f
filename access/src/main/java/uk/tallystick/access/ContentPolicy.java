package uk.tallystick.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages may load and where their forms may go: our own files, and the other side. */
@Component
class ContentPolicy {

    private final String sides;

    ContentPolicy(
            @Value("${tallystick.command-url:}") String commandUrl,
            @Value("${tallystick.query-url:}") String queryUrl) {
        this.sides =
                Stream.of(commandUrl, queryUrl)
                        .filter(url -> !url.isBlank())
                        .map(ContentPolicy::origin)
                        .map(origin -> " " + origin)
                        .collect(Collectors.joining());
    }

    private static String origin(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    String text() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self'"
                + sides;
    }
}
