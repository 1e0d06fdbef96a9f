package uk.tallystick.command.action;

/** Where an action is found. */
final class ActionPath {

    private ActionPath() {}

    static String of(String body, String code) {
        return "/api/bodies/" + body + "/actions/" + code;
    }
}
