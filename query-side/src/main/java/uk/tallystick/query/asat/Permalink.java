package uk.tallystick.query.asat;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The path and query that ask again for what a request was answered with. */
final class Permalink {

    private static final Set<String> REPLACED =
            Set.of("knownAt", "effectiveOn", "asAt", "basis", "seen", "upTo", "cursor");

    private Permalink() {}

    static String of(HttpServletRequest request, Asked forEver) {
        var query = new ArrayList<String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!REPLACED.contains(name)) {
                        List.of(values).forEach(value -> add(query, name, value));
                    }
                });
        add(query, "basis", forEver.basis());
        add(query, "knownAt", forEver.knownAt());
        add(query, "upTo", forEver.upTo());
        add(query, "effectiveOn", forEver.effectiveOn());
        return request.getRequestURI() + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, @Nullable String value) {
        if (value != null) {
            query.add(encoded(name) + "=" + encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
