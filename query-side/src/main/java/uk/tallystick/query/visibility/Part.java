package uk.tallystick.query.visibility;

/** Parts of things that are seen by others than the things themselves. */
public final class Part {

    private Part() {}

    /** A revision of a round's figures: public when it is published itself. */
    public static String revision(String submission, String revision) {
        return submission + "~" + revision;
    }

    /** A reply that came after its round's publication: public when it is published itself. */
    public static String reply(String submission, String reply) {
        return submission + "~reply~" + reply;
    }

    /** The papers of an item of an agenda, and what became of what they proposed. */
    public static String item(String meeting, String item) {
        return meeting + "~item~" + item;
    }

    /** A draft of a meeting's minutes: public when it is approved, those before it never. */
    public static String minutes(String meeting, long draftedAtPosition) {
        return minutes(meeting) + draftedAtPosition;
    }

    /** What the parts that are drafts of a meeting's minutes begin with. */
    static String minutes(String meeting) {
        return meeting + "~minutes~";
    }

    /** What was decided and why. */
    public static String grounds(String decision) {
        return decision + "~grounds";
    }
}
