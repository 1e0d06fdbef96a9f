package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.standalone.asat.Things.Thing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What random commands of every kind are made with, and what is remembered of those that recorded
 * something.
 */
final class RandomRequests {

    /** No day that is drawn is before it. */
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    static final List<String> BREAKDOWNS = List.of("all", "City", "County", "Bassetlaw & Newark");

    final Draw draw;
    final Things things;
    private final Supplier<LocalDate> today;
    private final Set<String> seen = new TreeSet<>();
    private int number;

    RandomRequests(Draw draw, Things things, Supplier<LocalDate> today) {
        this.draw = draw;
        this.things = things;
        this.today = today;
    }

    LocalDate today() {
        return today.get();
    }

    /** One that no thing has in its code yet. */
    int number() {
        return ++number;
    }

    void saw(String remarkable) {
        seen.add(remarkable);
    }

    Set<String> seen() {
        return seen;
    }

    @Nullable Command inBody(Function<String, @Nullable Command> making) {
        var bodies = things.of("body");
        return bodies.isEmpty() ? null : making.apply(draw.of(bodies).body);
    }

    Thing recorded(String kind, String body, JsonNode receipt, @Nullable LocalDate stated) {
        return recorded(things.add(kind, body, receipt.path("id").asString()), receipt, "", stated);
    }

    Thing recorded(Thing thing, JsonNode receipt, String status, @Nullable LocalDate stated) {
        thing.version = receipt.path("version").asLong();
        thing.status = status;
        if (stated != null) {
            seen.add("history as it was stated");
            if (stated.isBefore(thing.latest.getOrDefault("stated", stated))) {
                seen.add("history stated before what is recorded as stated");
            }
            thing.latest.merge("stated", stated, (one, other) -> one.isAfter(other) ? one : other);
        }
        return thing;
    }

    void about(Thing thing, String sort, LocalDate from) {
        if (from.isBefore(thing.latest.getOrDefault(sort, from))) {
            seen.add("a " + sort + " from a day before one that is recorded");
        }
        thing.latest.merge(sort, from, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Cites a public statement, sometimes; the day it was made. */
    @Nullable LocalDate stated(Map<String, @Nullable Object> request, double probability) {
        if (!draw.chance(probability)) {
            return null;
        }
        var on = draw.day(FIRST, today());
        request.put("statedOn", on);
        request.put("statedSource", draw.text());
        maybe(request, "statedAsGiven", on.getYear() + "");
        return on;
    }

    void maybe(Map<String, @Nullable Object> request, String field, Object value) {
        if (draw.chance(0.4)) {
            request.put(field, value);
        }
    }

    /** One on record, sometimes. */
    void deliveryPlan(Map<String, @Nullable Object> request, String body) {
        var plans = things.of("plan", body);
        if (!plans.isEmpty()) {
            maybe(request, "deliveryPlan", draw.of(plans).code);
        }
    }

    String period() {
        var year = 2019 + draw.below(8);
        var financial = year + "-" + String.valueOf(year + 1).substring(2);
        return draw.of(
                List.of(
                        financial,
                        financial + "-Q" + (1 + draw.below(4)),
                        "12m-to-" + year + "-09",
                        "ytd-to-" + year + "-11",
                        year + "-0" + (1 + draw.below(9)) + "/" + year + "-12",
                        "on-" + year + "-03-31"));
    }

    BigDecimal value(@Nullable String unit) {
        return switch (String.valueOf(unit)) {
            case "count", "rank" -> BigDecimal.valueOf(1 + draw.below(40));
            case "percent" -> draw.decimal(draw.chance(0.95) ? 100 : 200);
            default -> draw.decimal(1000);
        };
    }
}
