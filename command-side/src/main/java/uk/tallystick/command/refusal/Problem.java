package uk.tallystick.command.refusal;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code measurements[3].value}
 */
public record Problem(String field, String message) {}
