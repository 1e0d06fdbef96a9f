package uk.tallystick.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Names of constants, each made once: every figure that is recorded has one. */
final class Codes {

    private static final Map<Code, String> MADE = new ConcurrentHashMap<>();

    private Codes() {}

    static String of(Code constant) {
        var made = MADE.get(constant);
        return made == null ? MADE.computeIfAbsent(constant, Codes::make) : made;
    }

    private static String make(Code constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
