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
            Set.of("knownAt", "effectiveOn", "asAt", "basis", "seen", "upTo", "cursor", "beside");
    private static final Set<String> ENDS = Set.of("from", "to");

    private Permalink() {}

    static String of(HttpServletRequest request, Asked forEver) {
        var query = kept(request, Set.of());
        add(query, "basis", forEver.basis());
        add(query, "knownAt", forEver.knownAt());
        return whole(request, query, forEver);
    }

    /** Of a comparison of two states. */
    static String of(HttpServletRequest request, Asked from, Asked to) {
        var query = kept(request, ENDS);
        add(query, "basis", to.basis());
        add(query, "from", from.knownAt());
        add(query, "to", to.knownAt());
        return whole(request, query, to);
    }

    private static List<String> kept(HttpServletRequest request, Set<String> replacedToo) {
        var query = new ArrayList<String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!REPLACED.contains(name) && !replacedToo.contains(name)) {
                        List.of(values).forEach(value -> add(query, name, value));
                    }
                });
        return query;
    }

    private static String whole(HttpServletRequest request, List<String> query, Asked forEver) {
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
