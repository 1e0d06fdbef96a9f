package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.Intake;

import java.util.List;

/**
 * A file that was looked at whole.
 *
 * @param figures to be recorded; null if anything is wrong
 */
public record Checked(
        int rows,
        List<Finding> problems,
        List<Warning> warnings,
        Intake.@Nullable Figures figures) {

    /** Nobody reads more of them. */
    static final int MOST = 10_000;

    public Checked {
        if (problems.size() > MOST) {
            var more = problems.size() - MOST;
            var shown = new java.util.ArrayList<>(problems.subList(0, MOST));
            shown.add(
                    new Finding(
                            null, 0, "", more + " more problems", "a file without these first"));
            problems = shown;
        }
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings.subList(0, Math.min(MOST, warnings.size())));
    }
}
