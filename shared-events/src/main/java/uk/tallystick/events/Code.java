package uk.tallystick.events;

import com.fasterxml.jackson.annotation.JsonValue;

/** A constant that has one name on the log and in the API: {@code IN_PROGRESS} is "inProgress". */
public interface Code {

    String name();

    @JsonValue
    default String code() {
        return Codes.of(this);
    }
}
