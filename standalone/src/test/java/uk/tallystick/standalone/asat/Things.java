package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the commands so far have made. */
final class Things {

    /** A thing with an id, and what the next command to it has to know. */
    static final class Thing {
        final String kind;
        final String body;
        final String id;
        final String code;
        String status = "";
        @Nullable String unit;
        @Nullable String kpi;
        @Nullable String period;
        @Nullable String asked;
        boolean imported;
        long version;

        /** The latest day that a fact of each sort is about. */
        final Map<String, LocalDate> latest = new LinkedHashMap<>();

        final List<FigureRef> figures = new ArrayList<>();

        Thing(String kind, String body, String id) {
            this.kind = kind;
            this.body = body;
            this.id = id;
            this.code = id.substring(id.lastIndexOf(':') + 1);
        }

        String path() {
            var collection =
                    switch (kind) {
                        case "body" -> "";
                        case "scrutiny" -> "/scrutiny/" + code;
                        case "duty" -> "/duties/" + code;
                        default -> "/" + kind + "s/" + code;
                    };
            return "/api/bodies/" + body + collection;
        }
    }

    /** A figure of a round. */
    record FigureRef(String kpi, String breakdown, String period, @Nullable BigDecimal value) {}

    private final List<Thing> all = new ArrayList<>();

    Thing add(String kind, String body, String id) {
        return all.stream()
                .filter(thing -> thing.id.equals(id))
                .findFirst()
                .orElseGet(() -> {
                    var thing = new Thing(kind, body, id);
                    all.add(thing);
                    return thing;
                });
    }

    List<Thing> all() {
        return List.copyOf(all);
    }

    List<Thing> of(String kind) {
        return all.stream().filter(thing -> thing.kind.equals(kind)).toList();
    }

    List<Thing> of(String kind, String body) {
        return all.stream()
                .filter(thing -> thing.kind.equals(kind) && thing.body.equals(body))
                .toList();
    }

    /**
     * One of a kind; most times one of which this is true, for chance alone would mostly be
     * refused.
     */
    @Nullable Thing one(String kind, Predicate<Thing> fit, Draw draw) {
        var ofKind = of(kind);
        var fitting = ofKind.stream().filter(fit).toList();
        var from = fitting.isEmpty() || draw.chance(0.12) ? ofKind : fitting;
        return from.isEmpty() ? null : draw.of(from);
    }
}
