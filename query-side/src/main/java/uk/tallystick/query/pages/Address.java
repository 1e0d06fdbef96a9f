package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The address of a page: its path and what it says beside time. */
final class Address {

    private static final Set<String> TIME =
            Set.of("knownAt", "effectiveOn", "asAt", "basis", "upTo", "from", "to", "beside");
    private static final Set<String> PASSING =
            Set.of(
                    "cursor",
                    "besideCursor",
                    "seen",
                    "day",
                    "month",
                    "year",
                    "ask",
                    "fromDay",
                    "fromMonth",
                    "fromYear",
                    "toDay",
                    "toMonth",
                    "toYear");

    private final HttpServletRequest request;

    Address(HttpServletRequest request) {
        this.request = request;
    }

    String path() {
        return request.getRequestURI();
    }

    /** The parameters that are neither of time nor of this request only. */
    List<Map.Entry<String, String>> kept() {
        return parameters(name -> !TIME.contains(name) && !PASSING.contains(name));
    }

    /** The parameters of time. */
    List<Map.Entry<String, String>> time() {
        return parameters(TIME::contains);
    }

    private List<Map.Entry<String, String>> parameters(Predicate<String> wanted) {
        var found = new ArrayList<Map.Entry<String, String>>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (wanted.test(name)) {
                        List.of(values).forEach(value -> found.add(Map.entry(name, value)));
                    }
                });
        return found;
    }

    /** This page today. */
    String today() {
        return path() + Links.query(kept());
    }

    /** This page with one more parameter. */
    String with(String name, String value) {
        var parameters = new ArrayList<>(kept());
        parameters.add(Map.entry(name, value));
        return path() + Links.query(parameters);
    }

    /** This page at a time that these parameters say. */
    String at(List<Map.Entry<String, String>> time) {
        var parameters = new ArrayList<>(kept());
        parameters.addAll(time);
        return path() + Links.query(parameters);
    }

    /** This page, from one state to another; to now if there is no other. */
    String between(String from, @Nullable String to) {
        var parameters = new ArrayList<>(kept());
        parameters.add(Map.entry("from", from));
        if (to != null) {
            parameters.add(Map.entry("to", to));
        }
        return path() + Links.query(parameters);
    }

    /** This page without these parameters. */
    String without(Set<String> names) {
        return path() + Links.query(parameters(name -> !names.contains(name)));
    }

    /** This page in all it says but for one parameter. */
    String but(String name, String value) {
        var parameters = parameters(other -> !other.equals(name));
        parameters.add(Map.entry(name, value));
        return path() + Links.query(parameters);
    }

    /** This very request again. */
    String again() {
        return path() + Links.query(parameters(_ -> true));
    }
}
