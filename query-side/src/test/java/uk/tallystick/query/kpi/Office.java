package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A commissioner's office of a test's own, whose staff record things. */
public final class Office {

    public final String body;
    public final LocalDate day = LocalDate.of(2026, 4, 1);
    private final QuerySide side;

    public Office(QuerySide side, String body) {
        this.side = side;
        this.body = body;
        side.log.body(body);
    }

    public Exhibit words(String text) {
        return side.log.words(body, text);
    }

    public String id(String kpi) {
        return Ids.of("kpi", body, kpi);
    }

    public Stated stated(String on, String source) {
        return new Stated(LocalDate.parse(on), words(source), null);
    }

    public Commit kpi(String code) {
        return kpi(code, day, null);
    }

    public Commit kpi(String code, LocalDate from, @Nullable Stated stated) {
        return side.log.append(
                new KpiProposed(
                        id(code),
                        words("Name of " + code),
                        Unit.PERCENT,
                        Direction.INCREASE,
                        side.log.label(body, "Police & Crime Survey"),
                        Polarity.HIGHER_IS_BETTER,
                        KpiClass.KPI,
                        1,
                        null,
                        false,
                        true,
                        List.of("P1"),
                        List.of(side.log.label(body, "Nottingham City")),
                        Method.UNSAID,
                        from,
                        stated));
    }

    public Commit active(String code) {
        return side.log.append(new KpiActivated(id(code), day.plusDays(1), null));
    }

    public Commit baseline(String code, String period, @Nullable String value) {
        return side.log.append(
                new BaselineSet(
                        id(code),
                        Period.of(period),
                        decimal(value),
                        words("as published"),
                        day,
                        null));
    }

    public Commit target(
            String code, String from, @Nullable String value, String by, Milestone... milestones) {
        return side.log.append(
                new TargetSet(
                        id(code),
                        TargetShape.ABSOLUTE,
                        decimal(value),
                        Period.of(by),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(milestones),
                        words("as agreed"),
                        null,
                        LocalDate.parse(from),
                        null));
    }

    public String round(String period, String supplier) {
        return round(period, supplier, null);
    }

    public String round(String period, String supplier, @Nullable Stated stated) {
        var label = side.log.label(body, supplier);
        var id = Ids.of("submission", body, period.replace("/", "..") + "_" + label.code());
        side.log.append(
                new SubmissionRequested(
                        id, Period.of(period), label, LocalDate.of(2026, 7, 31), day, stated));
        return id;
    }

    public Commit figure(String round, String kpi, String period, @Nullable String value) {
        return figure(round, kpi, null, period, value, null);
    }

    public Commit figure(
            String round,
            String kpi,
            @Nullable String breakdown,
            String period,
            @Nullable String value,
            @Nullable Stated stated) {
        var label = breakdown == null ? null : side.log.label(body, breakdown);
        return side.log.append(
                new MeasurementsRecorded(
                        round, List.of(measurement(kpi, label, period, value)), day, stated));
    }

    private Measurement measurement(
            String kpi, @Nullable Labelled breakdown, String period, @Nullable String value) {
        return new Measurement(
                new FigureKey(
                        kpi,
                        breakdown == null ? FigureKey.ALL : breakdown.code(),
                        Period.of(period)),
                breakdown == null ? null : breakdown.label(),
                decimal(value),
                Marker.PROVISIONAL,
                null,
                new BigDecimal("504"),
                new BigDecimal("1000"),
                1000,
                null,
                null,
                null,
                words("both councils"),
                LocalDate.of(2026, 4, 20),
                words("table 3"),
                words("Interviews were delayed."),
                null,
                null);
    }

    public Commit revised(
            String round, String kpi, String period, String value, @Nullable Stated stated) {
        return side.log.append(
                new FigureRevised(
                        round,
                        "r1",
                        new FigureKey(kpi, FigureKey.ALL, Period.of(period)),
                        new BigDecimal(value),
                        null,
                        null,
                        RevisionKind.CORRECTION,
                        words("A row was counted twice."),
                        day.plusDays(30),
                        stated));
    }

    public Commit revisionPublished(String round, String kpi, String period) {
        return side.log.append(
                new RevisionPublished(
                        round,
                        "r1",
                        new FigureKey(kpi, FigureKey.ALL, Period.of(period)),
                        day.plusDays(31),
                        null));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
