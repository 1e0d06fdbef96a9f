package uk.tallystick.command.refusal;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code measurements[3].value}
 */
public record Problem(String field, String message) {

    private static final int LONGEST = 300;
    private static final int NO_CHARACTER = 0xFFFD;

    public Problem {
        field = printable(field);
        message = printable(message);
    }

    /**
     * A text that may quote what a client sent: not too long, and without the half characters that
     * no answer can carry.
     */
    static String printable(String text) {
        var whole =
                text.codePoints()
                        .map(c -> Character.getType(c) == Character.SURROGATE ? NO_CHARACTER : c)
                        .limit(LONGEST + 1L)
                        .toArray();
        var shown = new String(whole, 0, Math.min(whole.length, LONGEST));
        return whole.length > LONGEST ? shown + "…" : shown;
    }
}
