package uk.tallystick.events;

import java.util.regex.Pattern;

/** Aggregate ids: prefixed with their kind, so that two kinds never share one. */
public final class Ids {

    /** What a code in an id or a path may be. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** What a body's id may be: a slug. */
    public static final String SLUG = "[a-z0-9][a-z0-9-]{0,63}";

    private static final Pattern ID = Pattern.compile("([a-z]+):(" + SLUG + ")(:.+)?");

    private Ids() {}

    public static String body(String slug) {
        return slug.startsWith("body:") ? slug : "body:" + slug;
    }

    /**
     * The id of a thing of a body.
     *
     * @param codeOrId its code, or already its id
     */
    public static String of(String kind, String body, String codeOrId) {
        var prefix = kind + ":" + body + ":";
        return codeOrId.startsWith(prefix) ? codeOrId : prefix + codeOrId;
    }

    /** The kind of thing that an id names. */
    public static String kindOf(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    /** The slug of the body that a thing belongs to. */
    public static String bodyOf(String id) {
        var matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an aggregate id: " + id);
        }
        return matcher.group(2);
    }

    /** Whether a thing of a body can have an id. */
    public static boolean isOf(String body, String id) {
        var matcher = ID.matcher(id);
        return matcher.matches() && matcher.group(2).equals(body) && matcher.group(3) != null;
    }

    /** The id of the rule that says who may see a thing. */
    public static String visibility(String subject) {
        return of("visibility", bodyOf(subject), kindOf(subject) + "." + codeOf(subject));
    }

    /** The last part of an id: the code of the thing within its body. */
    public static String codeOf(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
