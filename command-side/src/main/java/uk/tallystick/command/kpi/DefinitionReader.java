package uk.tallystick.command.kpi;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.kpi.DefinitionRequest.ChecksRequest;
import uk.tallystick.command.kpi.DefinitionRequest.ComponentRequest;
import uk.tallystick.command.kpi.DefinitionRequest.SchemeRequest;
import uk.tallystick.command.kpi.DefinitionRequest.SignalsRequest;
import uk.tallystick.command.recording.Words;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.kpi.Checks;
import uk.tallystick.events.kpi.Component;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Scheme;
import uk.tallystick.events.kpi.Signals;

import java.util.List;

/** Reads the definition of a request: its words become exhibits. */
record DefinitionReader(String body, String id, Words words) {

    Definition read(DefinitionRequest request) {
        return new Definition(
                words.of(id, request.name()),
                request.unit(),
                request.direction(),
                words.labelNullable(body, request.source()),
                request.polarity(),
                requireNonNullElse(request.kpiClass(), KpiClass.KPI),
                request.scale(),
                request.per(),
                requireNonNullElse(request.seasonal(), false),
                requireNonNullElse(request.rolling(), false),
                requireNonNullElse(request.planNodes(), List.of()),
                labels(request.breakdowns()),
                method(request));
    }

    List<Labelled> labels(@Nullable List<String> texts) {
        return requireNonNullElse(texts, List.<String>of()).stream()
                .map(text -> words.label(body, text))
                .toList();
    }

    private Method method(DefinitionRequest request) {
        return new Method(
                words.ofNullable(id, request.definition()),
                labels(request.suppliers()),
                requireNonNullElse(request.components(), List.<ComponentRequest>of()).stream()
                        .map(part ->
                                new Component(
                                        words.label(body, part.name()), part.value(), part.unit()))
                        .toList(),
                requireNonNullElse(request.schemes(), List.<SchemeRequest>of()).stream()
                        .map(scheme ->
                                new Scheme(
                                        words.label(body, scheme.name()),
                                        labels(scheme.breakdowns()),
                                        requireNonNullElse(scheme.addsUp(), false)))
                        .toList(),
                words.labelNullable(body, request.comparatorGroup()),
                request.rollingMonths(),
                checks(request.checks()),
                signals(request.signals()));
    }

    private static Checks checks(@Nullable ChecksRequest checks) {
        return checks == null
                ? Checks.NONE
                : new Checks(
                        checks.lowest(),
                        checks.highest(),
                        checks.largestChange(),
                        checks.smallestDenominator(),
                        checks.suppressBelow());
    }

    private static Signals signals(@Nullable SignalsRequest signals) {
        var usual = Signals.AS_PUBLISHED;
        return signals == null
                ? usual
                : new Signals(
                        requireNonNullElse(signals.run(), usual.run()),
                        requireNonNullElse(signals.twoOfThree(), usual.twoOfThree()));
    }
}
