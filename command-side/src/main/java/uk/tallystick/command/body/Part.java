package uk.tallystick.command.body;

import uk.tallystick.events.Ids;

/** Forces and areas: parts of a body, which have codes of their own and ids after its. */
final class Part {

    private Part() {}

    static String id(String body, String code) {
        return body + "~" + code;
    }

    /**
     * The code of a part.
     *
     * @param codeOrId as in a path, or already a code
     */
    static String codeOf(String codeOrId) {
        return Ids.codeOf(codeOrId).replaceFirst("^[^~]*~", "");
    }
}
