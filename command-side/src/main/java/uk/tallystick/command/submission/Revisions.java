package uk.tallystick.command.submission;

/** Ids of revisions and replies: the round's id, a tilde and a code of their own. */
final class Revisions {

    private Revisions() {}

    static String id(String submission, String code) {
        return submission + "~" + code;
    }

    static String submissionOf(String id) {
        return id.contains("~") ? id.substring(0, id.indexOf('~')) : id;
    }

    static String codeOf(String id) {
        return id.substring(id.indexOf('~') + 1);
    }
}
