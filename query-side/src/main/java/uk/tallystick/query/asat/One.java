package uk.tallystick.query.asat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One thing, its fields beside the state that they are of. */
public record One<T>(State state, @JsonUnwrapped T thing) {}
