package uk.tallystick.command.forms;

import uk.tallystick.events.Code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of the values that a field may have.
 *
 * @param label its words on the page
 */
record Choice(String value, String label) {

    static List<Choice> all(Code[] codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.code(), words(code.code())))
                .toList();
    }

    static String words(String code) {
        if (code.isEmpty()) {
            return "";
        }
        var words =
                code.replaceAll("([A-Z])", " $1")
                        .toLowerCase(Locale.ROOT)
                        .replace("non public", "non-public");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
