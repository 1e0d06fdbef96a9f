package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

/** Comments that were typed after a file was read. */
@FunctionalInterface
public interface Explanations {

    /** Nothing is said of any figure. */
    Explanations NONE = _ -> null;

    /** What is said of a warning that wants a comment and has none in the file. */
    @Nullable String of(Warning warning);
}
