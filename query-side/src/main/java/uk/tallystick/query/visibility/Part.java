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

    /** The minutes of a meeting before they are approved. */
    public static String minutes(String meeting) {
        return meeting + "~minutes";
    }

    /** What was decided and why. */
    public static String grounds(String decision) {
        return decision + "~grounds";
    }
}
