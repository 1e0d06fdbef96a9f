package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Checks;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Signals;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a measure is made, divided and checked.
 *
 * @param definition the definition, formula or footnote
 * @param suppliers who give its figures
 * @param components what it is put together from
 * @param schemes ways to divide it, which need not nest
 * @param comparatorGroup the forces it is compared with
 * @param rollingMonths the window of a rolling figure
 */
public record Making(
        @Nullable String definition,
        List<Label> suppliers,
        List<MadeOf> components,
        List<Division> schemes,
        @Nullable Label comparatorGroup,
        @Nullable Integer rollingMonths,
        Checks checks,
        Signals signals) {

    /** A part that a measure is put together from. */
    public record MadeOf(@Nullable String name, @Nullable BigDecimal value, @Nullable Unit unit) {}

    /**
     * One way to divide a measure.
     *
     * @param addsUp whether the parts' figures make the whole
     */
    public record Division(@Nullable String name, List<Label> breakdowns, boolean addsUp) {}

    /** The digests of the words that it names. */
    static List<String> digests(Method method) {
        return Stream.of(
                        Stream.ofNullable(method.text()).map(text -> text.digest()),
                        method.suppliers().stream().map(supplier -> supplier.label().digest()),
                        method.components().stream().map(part -> part.name().label().digest()),
                        method.schemes().stream()
                                .flatMap(scheme ->
                                        Stream.concat(
                                                Stream.of(scheme.name()),
                                                scheme.breakdowns().stream()))
                                .map(labelled -> labelled.label().digest()),
                        Stream.ofNullable(method.comparatorGroup())
                                .map(group -> group.label().digest()))
                .flatMap(digests -> digests)
                .toList();
    }

    static Making of(Method method, Map<String, String> words) {
        return new Making(
                method.text() == null ? null : words.get(method.text().digest()),
                Label.all(method.suppliers(), words),
                method.components().stream()
                        .map(part ->
                                new MadeOf(
                                        words.get(part.name().label().digest()),
                                        part.value(),
                                        part.unit()))
                        .toList(),
                method.schemes().stream()
                        .map(scheme ->
                                new Division(
                                        words.get(scheme.name().label().digest()),
                                        Label.all(scheme.breakdowns(), words),
                                        scheme.addsUp()))
                        .toList(),
                method.comparatorGroup() == null ? null : Label.of(method.comparatorGroup(), words),
                method.rollingMonths(),
                method.checks(),
                method.signals());
    }
}
