package uk.tallystick.query.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Between;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.FigureQueries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What differs of a KPI's figures, which two states show as their series would. */
@Component
class FigureChanges {

    private final FigureQueries figures;

    FigureChanges(FigureQueries figures) {
        this.figures = figures;
    }

    /** The breakdowns of each KPI that can differ. */
    static Map<String, List<String>> byKpi(Set<Candidates.Part> parts) {
        return parts.stream()
                .collect(
                        groupingBy(
                                Candidates.Part::kpi,
                                mapping(Candidates.Part::breakdown, toList())));
    }

    List<Change> of(Thing kpi, Collection<String> breakdowns, Between between, RoundEvents rounds) {
        var body = Ids.bodyOf(kpi.id());
        var ids = List.of(kpi.id());
        var earlier = between.earlier(view -> figures.bare(view, body, ids, breakdowns));
        var later = between.later(view -> figures.bare(view, body, ids, breakdowns));
        var before = FigureFields.named(earlier, later);
        var after = FigureFields.named(later, earlier);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            changes.addAll(changes(kpi, name, before.get(name), after.get(name), rounds));
        }
        return changes;
    }

    private static List<Change> changes(
            Thing kpi,
            String name,
            @Nullable Figure before,
            @Nullable Figure after,
            RoundEvents rounds) {
        var differences = Thing.differences(FigureFields.of(before), FigureFields.of(after));
        if (differences.isEmpty()) {
            return List.of();
        }
        var events =
                events(kpi, Objects.requireNonNull(after == null ? before : after), before, rounds);
        var called = kpi.name();
        return differences.entrySet().stream()
                .map(field ->
                        Change.of(
                                new Place("kpi", kpi.id(), name + "." + field.getKey()),
                                called,
                                field.getValue().before(),
                                field.getValue().after(),
                                events))
                .toList();
    }

    /** Of a KPI that is seen by others than before, what happened to it. */
    private static List<ChangeEvent> events(
            Thing kpi, Figure now, @Nullable Figure before, RoundEvents rounds) {
        var body = Ids.bodyOf(kpi.id());
        var its =
                Stream.of(now, before)
                        .flatMap(Stream::ofNullable)
                        .map(figure -> Ids.of("submission", body, figure.submission()))
                        .distinct()
                        .toList();
        var figure = RoundEvents.name(now.kpi(), now.breakdown(), now.period().code());
        var found = rounds.of(its, figure);
        return found.isEmpty()
                ? kpi.between().stream()
                        .map(event -> ChangeEvent.of(event, Reason.of(event)))
                        .toList()
                : found;
    }
}
