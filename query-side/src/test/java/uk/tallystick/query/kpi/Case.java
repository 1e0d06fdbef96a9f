package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.kpi.Versions.Version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A KPI to be judged, said in few words. */
final class Case {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 22);

    private @Nullable Unit unit = Unit.PERCENT;
    private @Nullable Direction direction = Direction.INCREASE;
    private @Nullable Polarity polarity;
    private boolean seasonal;
    private @Nullable Baseline baseline;
    private final List<Target> targets = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private LocalDate day = DAY;

    static Case of(
            @Nullable Unit unit, @Nullable Direction direction, @Nullable Polarity polarity) {
        var made = new Case();
        made.unit = unit;
        made.direction = direction;
        made.polarity = polarity;
        return made;
    }

    Case withSeasons() {
        seasonal = true;
        return this;
    }

    Case on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    Case baseline(String period, @Nullable String value) {
        baseline = new Baseline(Period.of(period), decimal(value), null, DAY, recorded());
        return this;
    }

    Case target(
            String from,
            TargetShape shape,
            @Nullable String value,
            @Nullable String by,
            String... milestones) {
        return targetSince(from, shape, value, by, null, null, milestones);
    }

    Case targetSince(
            String from,
            TargetShape shape,
            @Nullable String value,
            @Nullable String by,
            @Nullable String reference,
            @Nullable String tolerance,
            String... milestones) {
        targets.add(
                new Target(
                        shape,
                        decimal(value),
                        by == null ? null : Period.of(by),
                        reference == null ? null : Period.of(reference),
                        null,
                        null,
                        List.of(),
                        decimal(tolerance),
                        Arrays.stream(milestones).map(Case::milestone).toList(),
                        null,
                        null,
                        LocalDate.parse(from),
                        null,
                        recorded()));
        return this;
    }

    private static Milestone milestone(String text) {
        var equals = text.indexOf('=');
        return new Milestone(
                Period.of(text.substring(0, equals)), new BigDecimal(text.substring(equals + 1)));
    }

    Case figure(String period, @Nullable String value) {
        return figure(period, value, Marker.FINAL, null);
    }

    Case figure(
            String period,
            @Nullable String value,
            @Nullable Marker marker,
            @Nullable String change) {
        return add(period, value, marker, change, null, null, "survey");
    }

    Case figureOf(String supplier, String period, String value) {
        return add(period, value, Marker.FINAL, null, null, null, supplier);
    }

    Case figureWithin(String period, String lower, String value, String upper) {
        return add(period, value, Marker.FINAL, null, lower, upper, "survey");
    }

    private Case add(
            String period,
            @Nullable String value,
            @Nullable Marker marker,
            @Nullable String change,
            @Nullable String lower,
            @Nullable String upper,
            String supplier) {
        readings.add(
                new Reading(
                        Period.of(period),
                        decimal(value),
                        marker,
                        decimal(change),
                        decimal(lower),
                        decimal(upper),
                        supplier,
                        readings.size() + 1L,
                        null,
                        null));
        return this;
    }

    private final List<Version> redefined = new ArrayList<>();
    private final Map<String, List<Reading>> parts = new HashMap<>();
    private final List<Peers> peers = new ArrayList<>();
    private Surroundings.@Nullable Whole whole;

    /** Under a new definition from a day on, with which figures before it cannot be compared. */
    Case redefinedOn(String date) {
        redefined.add(new Version(LocalDate.parse(date), true, 2, measure(direction)));
        return this;
    }

    /** With another aim from a day on, with which figures before it can be compared. */
    Case aimedOn(String date, Direction aim) {
        redefined.add(new Version(LocalDate.parse(date), false, 2, measure(aim)));
        return this;
    }

    private Measure measure(@Nullable Direction aim) {
        return new Measure(unit, aim, polarity, seasonal, null);
    }

    private Versions definitions() {
        return new Versions(
                Stream.concat(
                                Stream.of(
                                        new Version(LocalDate.EPOCH, false, 1, measure(direction))),
                                redefined.stream())
                        .toList());
    }

    Case restated(String period, String value, String on) {
        return add(reading(period, value, Marker.FINAL, null, LocalDate.parse(on)));
    }

    Case figureOfSample(String period, String value, int sample) {
        return add(reading(period, value, Marker.FINAL, sample, null));
    }

    Case figureMarked(String period, String value, Marker marker) {
        return add(reading(period, value, marker, null, null));
    }

    Case part(String breakdown, String period, @Nullable String value) {
        parts.computeIfAbsent(breakdown, _ -> new ArrayList<>())
                .add(reading(period, value, Marker.FINAL, null, null));
        return this;
    }

    Case peers(String group, String period, String... values) {
        peers.add(
                new Peers(
                        Labelled.codeOf(group),
                        group,
                        Period.of(period),
                        Arrays.stream(values).map(BigDecimal::new).toList()));
        return this;
    }

    Case partOf(String name, String period, String value) {
        whole =
                new Surroundings.Whole(
                        "W", name, List.of(reading(period, value, Marker.FINAL, null, null)));
        return this;
    }

    /** A target among others, or between two. */
    Case among(
            TargetShape shape,
            @Nullable String value,
            String by,
            @Nullable Integer outOf,
            @Nullable String group,
            String... pair) {
        return amongFrom("2024-04-01", shape, value, by, outOf, group, pair);
    }

    Case amongFrom(
            String from,
            TargetShape shape,
            @Nullable String value,
            String by,
            @Nullable Integer outOf,
            @Nullable String group,
            String... pair) {
        targets.add(
                new Target(
                        shape,
                        decimal(value),
                        Period.of(by),
                        null,
                        outOf,
                        group,
                        Arrays.stream(pair)
                                .map(name -> new Label(Labelled.codeOf(name), name))
                                .toList(),
                        null,
                        List.of(),
                        null,
                        null,
                        LocalDate.parse(from),
                        null,
                        recorded()));
        return this;
    }

    private Reading reading(
            String period,
            @Nullable String value,
            Marker marker,
            @Nullable Integer sample,
            @Nullable LocalDate restated) {
        return new Reading(
                Period.of(period),
                decimal(value),
                marker,
                null,
                null,
                null,
                "survey",
                readings.size() + 1L,
                sample,
                restated);
    }

    private Case add(Reading reading) {
        readings.add(reading);
        return this;
    }

    Evidence evidence() {
        return new Evidence(
                definitions(),
                baseline,
                Targets.of(targets),
                readings,
                day,
                new Surroundings(parts, peers, whole));
    }

    /** By the rules of today. */
    Judgement judgedToday() {
        return Judgement.of(evidence(), RuleVersion.CURRENT);
    }

    /** By the first rules. */
    Judgement judged() {
        return Judgement.of(
                new Evidence(
                        definitions(),
                        baseline,
                        Targets.of(targets),
                        readings,
                        day,
                        Surroundings.NONE),
                RuleVersion.FIRST);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Provenance recorded() {
        return new Provenance(null, null, null, DAY, 1);
    }
}
