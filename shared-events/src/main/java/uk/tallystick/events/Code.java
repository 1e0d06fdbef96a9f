package uk.tallystick.events;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A constant that has one name on the log and in the API: {@code IN_PROGRESS} is "inProgress". */
public interface Code {

    String name();

    @JsonValue
    default String code() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
