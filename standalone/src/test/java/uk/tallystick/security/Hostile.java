package uk.tallystick.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One request that is wrong in at least one respect, drawn by chance. */
record Hostile(String token, String method, String path, String body, List<String> headers) {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");

    private static final List<String> VALUES =
            List.of(
                    "'",
                    "' OR 1=1 --",
                    "\"; DROP TABLE log.event; --",
                    "${7*7}",
                    "__${T(java.lang.Runtime)}__::.x",
                    "../../../../etc/passwd",
                    "..\\..\\x",
                    "\u0000",
                    "\r\nX: y",
                    "<script>alert(1)</script>",
                    "=cmd|' /C calc'!A0",
                    "null",
                    "NaN",
                    "-1",
                    "9223372036854775808",
                    "1e999999999",
                    "0x7f",
                    "2026-02-30",
                    "0000-00-00",
                    "9999-12-31",
                    "2025-26-Q9",
                    "12m-to-2025-13",
                    "\ud83d\ude00",
                    "\u202e\u0000\ufeff",
                    "a".repeat(3000),
                    "%s%n%x",
                    "{{7*7}}",
                    "kpi:alpha:",
                    "kpi::",
                    "person:00000000-0000-0000-0000-000000000000",
                    "~",
                    ":",
                    "*",
                    " ",
                    "");

    private static final List<String> PARAMETERS =
            List.of(
                    "knownAt",
                    "effectiveOn",
                    "asAt",
                    "basis",
                    "seen",
                    "upTo",
                    "limit",
                    "cursor",
                    "from",
                    "to",
                    "breakdown",
                    "day",
                    "month",
                    "year",
                    "ask",
                    "next",
                    "failed",
                    "key",
                    "dryRun",
                    "before",
                    "class.module.classLoader",
                    "_csrf",
                    "page");

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json;charset=utf-16",
                    "application/xml",
                    "text/csv",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded",
                    "*/*",
                    "nonsense");

    private static final List<String> ACCEPTS =
            List.of("*/*", "text/html", "application/json", "text/csv", "image/png", "nonsense");

    static Hostile request(List<Endpoint> endpoints, String staff, Random random) {
        var endpoint = one(endpoints, random);
        var method = random.nextInt(4) > 0 ? endpoint.method() : one(METHODS, random);
        var token =
                switch (random.nextInt(6)) {
                    case 0 -> House.NOBODY;
                    case 1 -> "ts_" + random.nextLong();
                    case 2 -> "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.";
                    default -> staff;
                };
        return new Hostile(token, method, path(endpoint, random), body(random), headers(random));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Every variable is hostile but the body, which often exists. */
    private static String path(Endpoint endpoint, Random random) {
        var path = endpoint.path();
        if (random.nextInt(4) > 0) {
            path = path.replace("{body}", "alpha");
        }
        for (var variable : endpoint.variables()) {
            path = path.replaceFirst("\\{\\*?" + variable + "[^}]*}", encoded(random));
        }
        var query =
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> one(PARAMETERS, random) + "=" + encoded(random))
                        .collect(Collectors.joining("&"));
        return path.replace("**", "x") + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(Random random) {
        return URLEncoder.encode(one(VALUES, random), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never a request that could be carried out: a field is in it that nothing has. */
    private static String body(Random random) {
        var json = value(random, 0);
        var object = "{\"hostile\":" + json + ",\"title\":" + value(random, 1) + "}";
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> object.substring(0, random.nextInt(object.length()));
            case 2 -> "[" + object + "," + object + "]";
            case 3 -> "[".repeat(random.nextInt(2000)) + object;
            case 4 -> one(VALUES, random);
            default -> object;
        };
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> "null";
            case 1 -> Double.toString(random.nextGaussian() * 1e30);
            case 2 -> Boolean.toString(random.nextBoolean());
            case 3 -> "\"" + one(VALUES, random).replaceAll("[\"\\\\\\p{Cntrl}]", "?") + "\"";
            case 4 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
            default -> "{\"" + one(PARAMETERS, random) + "\":" + value(random, depth + 1) + "}";
        };
    }

    private static List<String> headers(Random random) {
        var always = List.of("Content-Type", one(TYPES, random), "Accept", one(ACCEPTS, random));
        var more =
                switch (random.nextInt(8)) {
                    case 0 -> List.of("Idempotency-Key", "k".repeat(1 + random.nextInt(400)));
                    case 1 ->
                            List.of(
                                    "If-Match",
                                    one(List.of("\"x\"", "W/\"1\"", "3", "\"99\""), random));
                    case 2 -> List.of("X-Forwarded-For", "127.0.0.1, evil");
                    case 3 -> List.of("Cookie", "tallystick=" + random.nextLong());
                    case 4 -> List.of("X-HTTP-Method-Override", "DELETE");
                    case 5 -> List.of("Origin", "https://evil.example");
                    default -> List.<String>of();
                };
        return Stream.concat(always.stream(), more.stream()).toList();
    }
}
