package uk.tallystick.query.history;

import static java.util.stream.Collectors.groupingBy;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the events of things. */
@Component
public class HistoryQueries {

    private final Actors actors;
    private final JsonMapper json;

    HistoryQueries(Actors actors) {
        this.actors = actors;
        var builder = JsonMapper.builder();
        LogSerializer.exact(builder);
        json = builder.build();
    }

    /**
     * The thing whose history an id asks for: a revision's id is its round's with a suffix, its
     * history the round's.
     */
    public static String thing(String id) {
        var suffix = id.indexOf('~');
        return suffix < 0 ? id : id.substring(0, suffix);
    }

    /**
     * The question for the history of a thing.
     *
     * @throws NotKnown if nothing can have such an id
     */
    public static Question about(String id) {
        try {
            return Question.about(Ids.bodyOf(id), Set.of(Ids.kindOf(id)));
        } catch (IllegalArgumentException e) {
            throw new NotKnown("Nothing has the id " + id + ".");
        }
    }

    /**
     * The events of a thing that the view knows of, in order, each with what it changed.
     *
     * @throws NotKnown if there are none
     */
    public List<HistoryItem> history(String id, View view) {
        var known = known(id, view);
        if (known.isEmpty()) {
            throw view.notKnown("Nothing is known of " + id + " at this point of time.");
        }
        return known;
    }

    /** The same; none if there are none. */
    private List<HistoryItem> known(String id, View view) {
        return known(List.of(id), view).getOrDefault(id, List.of());
    }

    /** The events of several things, those of each in order; nothing of a thing without any. */
    public Map<String, List<HistoryItem>> known(Collection<String> ids, View view) {
        var known = new HashMap<String, List<HistoryItem>>();
        ids.stream()
                .collect(groupingBy(Ids::bodyOf))
                .forEach((body, its) -> {
                    var events = events(its, view);
                    var all = events.values().stream().flatMap(List::stream).toList();
                    References.hide(body, all, view);
                    var words = words(all, view);
                    var shown = actors.of(body, all);
                    var causes = KnownCauses.of(all, view);
                    events.forEach((id, one) -> known.put(id, items(one, words, shown, causes)));
                });
        return known;
    }

    private Map<String, List<Logged>> events(List<String> ids, View view) {
        var events = new HashMap<String, List<Logged>>();
        view.sql(
                        """
                        SELECT r.id, r.from_pos, l.recorded_at, e.type, e.revision, e.payload, e.metadata, r.stated_on,
                               x.text AS stated_source
                        FROM record r
                        JOIN ledger_entry l ON l.position = r.from_pos
                        JOIN event e USING (global_index)
                        LEFT JOIN exhibit x ON x.digest = r.stated_source
                        WHERE r.id IN (:ids) AND %s
                        ORDER BY r.from_pos
                        """
                                .formatted(View.standing("r")))
                .param("ids", ids)
                .query(row -> {
                    events.computeIfAbsent(row.getString("id"), _ -> new ArrayList<>())
                            .add(logged(row));
                });
        return events;
    }

    private Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong("from_pos"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("revision"),
                (ObjectNode) json.readTree(row.getBytes("payload")),
                (ObjectNode) json.readTree(row.getBytes("metadata")),
                row.getObject("stated_on", LocalDate.class),
                row.getString("stated_source"));
    }

    private static Map<String, String> words(List<Logged> events, View view) {
        var digests = new LinkedHashSet<String>();
        events.forEach(event ->
                Exhibits.visit(event.payload(), exhibit -> digests.add(Exhibits.digest(exhibit))));
        return Words.of(digests, view).byDigest();
    }

    /** The same, each with what it changed of the thing that the earlier ones had made. */
    private static List<HistoryItem> items(
            List<Logged> events,
            Map<String, String> words,
            Actors.Shown shown,
            Set<String> causes) {
        var fold = new Fold();
        var items = new ArrayList<HistoryItem>();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var said = Fields.of(event, words, events.subList(0, i));
            items.add(item(event, fold.apply(said), words, shown, causes));
        }
        return items;
    }

    private static HistoryItem item(
            Logged event,
            Fold.Change change,
            Map<String, String> words,
            Actors.Shown shown,
            Set<String> causes) {
        Exhibits.visit(
                event.payload(),
                exhibit -> exhibit.put("text", words.get(Exhibits.digest(exhibit))));
        return new HistoryItem(
                event.position(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                shown.actor(event),
                shown.name(event),
                event.metadata("correlationId"),
                causes.contains(String.valueOf(event.cause())) ? event.cause() : null,
                event.payload(),
                change.before(),
                change.after(),
                event.statedOn(),
                event.statedSource());
    }
}
