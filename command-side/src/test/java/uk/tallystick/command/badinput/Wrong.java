package uk.tallystick.command.badinput;

/**
 * A value that a field cannot have.
 *
 * @param json as it stands in the request
 * @param status 400 if it is of the wrong type, 422 if of the right one and wrong all the same
 * @param step from the field to what is at fault, such as {@code [0]}
 */
record Wrong(String what, String json, int status, String step) {

    static Wrong type(String what, String json) {
        return new Wrong(what, json, 400, "");
    }

    static Wrong value(String what, String json) {
        return new Wrong(what, json, 422, "");
    }

    Wrong in(String nearerStep) {
        return new Wrong(what, json, status, nearerStep);
    }
}
