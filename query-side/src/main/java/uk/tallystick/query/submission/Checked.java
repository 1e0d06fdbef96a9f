package uk.tallystick.query.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FactCheck;

import java.time.LocalDate;

/** What came of the force's factual check. */
public record Checked(FactCheck outcome, @Nullable String comment, LocalDate checkedOn) {}
