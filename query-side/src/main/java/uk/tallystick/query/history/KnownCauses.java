package uk.tallystick.query.history;

import uk.tallystick.query.asat.View;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The events that others name as their cause, as far as the asker sees these. Of any other cause,
 * which may be a command or an event that is hidden, nothing is told: not that there was one.
 */
final class KnownCauses {

    private KnownCauses() {}

    /** The receipts of those that these events name. */
    static Set<String> of(Collection<Logged> events, View view) {
        var named =
                events.stream()
                        .map(Logged::cause)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(String[]::new);
        return named.length == 0
                ? Set.of()
                : view
                        .sql(
                                """
                                SELECT e.event_id
                                FROM event e JOIN ledger_entry l USING (global_index) JOIN record r ON r.from_pos = l.position
                                WHERE e.event_id = ANY (:named) AND %s
                                """
                                        .formatted(View.standing("r")))
                        .param("named", named)
                        .query(String.class)
                        .stream()
                        .collect(Collectors.toSet());
    }
}
