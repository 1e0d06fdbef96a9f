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

    /** What was decided and why. */
    public static String grounds(String decision) {
        return decision + "~grounds";
    }
}
