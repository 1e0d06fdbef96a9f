package uk.tallystick.command.submission;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionState.NotRequested;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Checks;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.kpi.Scheme;
import uk.tallystick.events.kpi.Signals;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A round that takes a count, in whole and by parts, with a threshold of 5. */
final class Counted {

    static final String ALL = FigureKey.ALL;
    static final int THRESHOLD = 5;

    private static final String ID = "submission:testshire:2024-25-Q1_survey";
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    private final List<String> parts;
    private final Definition definition;
    private final List<Standing> elsewhere = new ArrayList<>();
    private final Map<FigureKey, Integer> truth = new HashMap<>();
    private SubmissionState state = new NotRequested();

    Counted(String... parts) {
        this.parts = List.of(parts);
        definition = definition(Unit.COUNT, this.parts);
        apply(
                List.of(
                        new SubmissionRequested(
                                ID, Period.of("2024-25-Q1"), label("Survey"), DAY, DAY, null)));
    }

    static FigureKey key(String breakdown, String period) {
        return new FigureKey("K", breakdown, Period.of(period));
    }

    static Definition inPercent() {
        return definition(Unit.PERCENT, List.of());
    }

    static Measurement percent(String breakdown, String period, String value, String denominator) {
        return measurement(
                key(breakdown, period), new BigDecimal(value), new BigDecimal(denominator));
    }

    Counted record(String breakdown, String period, int count) {
        return record(Map.of(key(breakdown, period), count));
    }

    /** The whole, and then each part. */
    Counted recordTogether(String period, int... counts) {
        return record(together(period, counts));
    }

    int eventsOfRecordingTogether(String period, int... counts) {
        return decide(together(period, counts)).size();
    }

    Counted record(Map<FigureKey, Integer> counts) {
        truth.putAll(counts);
        apply(decide(counts));
        return this;
    }

    Counted elsewhere(String breakdown, String period, int count) {
        return elsewhere(key(breakdown, period), count);
    }

    Counted elsewhere(FigureKey figure, int count) {
        elsewhere.add(
                new Standing(
                        "other", figure, new BigDecimal(count), Marker.FINAL, null, null, null));
        return this;
    }

    Counted elsewhereSmall(String breakdown, String period) {
        elsewhere.add(
                new Standing(
                        "other",
                        key(breakdown, period),
                        null,
                        Marker.SUPPRESSED,
                        Suppression.SMALL_NUMBER,
                        null,
                        null));
        return this;
    }

    void publish() {
        apply(List.of(new SubmissionPublished(ID, RuleVersion.CURRENT, DAY, null)));
    }

    /** The value that a figure has once it is revised to a count. */
    @Nullable BigDecimal revised(String breakdown, String period, int count) {
        var command =
                new ReviseFigure(
                        ID,
                        "r",
                        key(breakdown, period),
                        new BigDecimal(count),
                        RevisionKind.CORRECTION,
                        words("Why"),
                        Map.of("K", definition),
                        elsewhere,
                        DAY,
                        null);
        var events = SubmissionDecider.decide(state, command);
        return events.isEmpty()
                ? figure(breakdown, period).value()
                : ((SubmissionEvent.FigureRevised) events.getFirst()).value();
    }

    Measurement figure(String breakdown, String period) {
        return requireNonNull(round().figure(key(breakdown, period)));
    }

    /** What is on record, the whole before its parts. */
    String shown() {
        return figures()
                .filter(m -> m.value() != null)
                .sorted(
                        Comparator.comparing((Measurement m) -> m.figure().period())
                                .thenComparing(m -> !m.figure().breakdown().equals(ALL))
                                .thenComparing(m -> m.figure().breakdown()))
                .map(m ->
                        m.figure().breakdown() + " " + m.figure().period().code() + " " + m.value())
                .collect(Collectors.joining(", "));
    }

    Map<FigureKey, Integer> truth() {
        return truth;
    }

    List<String> parts() {
        return parts;
    }

    Stream<Measurement> figures() {
        return round().contents().figures().values().stream();
    }

    List<FigureKey> secretsWorkedOut() {
        return Reader.secretsWorkedOut(this);
    }

    private SubmissionState.Round round() {
        return (SubmissionState.Round) state;
    }

    private Map<FigureKey, Integer> together(String period, int... counts) {
        var all = new HashMap<FigureKey, Integer>();
        all.put(key(ALL, period), counts[0]);
        for (var i = 1; i < counts.length; i++) {
            all.put(key(parts.get(i - 1), period), counts[i]);
        }
        return all;
    }

    private List<SubmissionEvent> decide(Map<FigureKey, Integer> counts) {
        var measurements =
                counts.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                        .map(entry ->
                                measurement(entry.getKey(), new BigDecimal(entry.getValue()), null))
                        .toList();
        var places = IntStream.range(0, measurements.size()).boxed().toList();
        return SubmissionDecider.decide(
                state,
                new RecordMeasurements(
                        ID,
                        List.of(new Figures(measurements, places, null)),
                        Map.of("K", definition),
                        elsewhere,
                        DAY));
    }

    private void apply(List<SubmissionEvent> events) {
        for (var event : events) {
            state = SubmissionDecider.evolve(state, event, null);
        }
    }

    private static Measurement measurement(
            FigureKey figure, BigDecimal value, @Nullable BigDecimal denominator) {
        return new Measurement(
                figure,
                null,
                value,
                Marker.FINAL,
                null,
                null,
                denominator,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Definition definition(Unit unit, List<String> parts) {
        var scheme =
                new Scheme(
                        label("Parts"),
                        Arrays.stream(parts.toArray(String[]::new))
                                .map(part -> label(part))
                                .toList(),
                        true);
        var method =
                new Method(
                        null,
                        List.of(),
                        List.of(),
                        parts.isEmpty() ? List.of() : List.of(scheme),
                        null,
                        null,
                        new Checks(null, null, null, null, THRESHOLD),
                        Signals.AS_PUBLISHED);
        return new Definition(
                words("Safe"),
                unit,
                null,
                null,
                null,
                KpiClass.KPI,
                null,
                null,
                false,
                false,
                List.of(),
                List.of(),
                method);
    }
}
