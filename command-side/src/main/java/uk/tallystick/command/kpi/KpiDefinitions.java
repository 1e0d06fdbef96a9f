package uk.tallystick.command.kpi;

import static java.util.Objects.requireNonNullElse;

import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.kpi.KpiState.NotProposed;
import uk.tallystick.command.kpi.KpiState.OnRecord;
import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.Scheme;
import uk.tallystick.events.log.LogSerializer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Definitions in force, read from the log: what a figure is checked against. */
@Component
public class KpiDefinitions {

    private final JdbcTemplate jdbc;
    private final LogSerializer events = new LogSerializer();

    KpiDefinitions(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The definitions of those of the codes that are on record. */
    public Map<String, Definition> of(String body, Collection<String> codes) {
        var states = new HashMap<String, KpiState>();
        var versions = new HashMap<String, List<Definition>>();
        jdbc.query(
                """
                SELECT aggregate_id, type, revision, payload FROM log.event
                WHERE aggregate_id = ANY (?) AND type IN ('kpi-proposed', 'kpi-redefined')
                ORDER BY aggregate_id, sequence
                """,
                row -> {
                    var id = row.getString(1);
                    var payload =
                            new SimpleSerializedObject<>(
                                    row.getBytes(4),
                                    byte[].class,
                                    row.getString(2),
                                    row.getString(3));
                    KpiEvent event = events.deserialize(payload);
                    versions.computeIfAbsent(id, _ -> new ArrayList<>()).add(definition(event));
                    states.compute(
                            id,
                            (_, state) ->
                                    KpiDecider.evolve(
                                            requireNonNullElse(state, new NotProposed()), event));
                },
                (Object)
                        codes.stream()
                                .map(code -> Ids.of("kpi", body, code))
                                .toArray(String[]::new));
        var definitions = new HashMap<String, Definition>();
        states.forEach((id, state) -> {
            if (state instanceof OnRecord kpi) {
                definitions.put(
                        Ids.codeOf(id),
                        careful(kpi.definition(), versions.getOrDefault(id, List.of())));
            }
        });
        return definitions;
    }

    private static Definition definition(KpiEvent event) {
        return switch (event) {
            case KpiProposed proposed -> proposed.definition();
            case KpiRedefined redefined -> redefined.definition();
            default -> throw new IllegalArgumentException(event + " defines nothing");
        };
    }

    /**
     * A redefinition opens nothing: whatever threshold and whatever parts of a whole a KPI ever
     * had, small numbers are kept back by all of them.
     */
    private static Definition careful(Definition current, List<Definition> versions) {
        var below =
                versions.stream()
                        .map(version -> version.method().checks().suppressBelow())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
        if (below.isEmpty()) {
            return current;
        }
        var schemes =
                Stream.concat(
                                current.method().schemes().stream(),
                                versions.stream()
                                        .flatMap(version -> version.method().schemes().stream())
                                        .filter(Scheme::addsUp))
                        .distinct()
                        .toList();
        return current.with(current.method().with(schemes, below.get()));
    }
}
