package uk.tallystick.events.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.submission.FigureKey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a decision rests on.
 *
 * @param value in pounds
 * @param interests that were declared
 * @param report that it relied on
 * @param figures that it relied on
 * @param onBehalf whether somebody else recorded it for its maker
 */
public record Basis(
        List<Implication> implications,
        List<Advice> advice,
        List<Labelled> consultees,
        @Nullable BigDecimal value,
        @Nullable Labelled fund,
        @Nullable Exhibit legalBasis,
        @Nullable Exhibit interests,
        @Nullable Significance significance,
        @Nullable Exhibit report,
        List<FigureKey> figures,
        @Nullable LocalDate inForceOn,
        boolean onBehalf) {
    public Basis {
        implications = List.copyOf(implications);
        advice = List.copyOf(advice);
        consultees = List.copyOf(consultees);
        figures = List.copyOf(figures);
    }
}
