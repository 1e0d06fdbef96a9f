package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event says, as flat fields of the thing it happened to: {@code baseline.value}, {@code
 * measurements[P1-1/all/2024-25-Q3].value}. Exhibits are their words, since every copy of the same
 * words has its own digest.
 */
final class Fields {

    /** Said beside every event, not part of what changed. */
    private static final Set<String> APART = Set.of("id", "effectiveOn", "stated");

    /** The status that an event means without saying it. */
    static final Map<String, String> STATUS =
            Map.ofEntries(
                    Map.entry("body-registered", "answering"),
                    Map.entry("functions-transferred", "functionsTransferred"),
                    Map.entry("body-abolished", "abolished"),
                    Map.entry("kpi-proposed", "proposed"),
                    Map.entry("kpi-activated", "active"),
                    Map.entry("kpi-suspended", "suspended"),
                    Map.entry("kpi-retired", "retired"),
                    Map.entry("submission-overdue", "notReceived"),
                    Map.entry("submission-reopened", "inProgress"),
                    Map.entry("submission-requested", "requested"),
                    Map.entry("measurements-recorded", "inProgress"),
                    Map.entry("submission-submitted", "submitted"),
                    Map.entry("submission-returned", "returned"),
                    Map.entry("submission-approved", "approved"),
                    Map.entry("submission-published", "published"),
                    Map.entry("submission-withdrawn", "withdrawn"),
                    Map.entry("action-merged", "merged"),
                    Map.entry("action-carried-forward", "carriedForward"),
                    Map.entry("decision-proposed", "proposed"),
                    Map.entry("decision-taken", "taken"),
                    Map.entry("decision-planned", "onForwardPlan"),
                    Map.entry("decision-deferred", "deferred"),
                    Map.entry("decision-withdrawn", "withdrawn"),
                    Map.entry("decision-superseded", "superseded"),
                    Map.entry("decision-rescinded", "rescinded"),
                    Map.entry("recommendation-made", "made"),
                    Map.entry("recommendation-acknowledged", "acknowledged"),
                    Map.entry("recommendation-progressed", "inProgress"),
                    Map.entry("delivery-claimed", "deliveryClaimed"),
                    Map.entry("delivery-not-accepted", "inProgress"),
                    Map.entry("recommendation-closed", "closed"),
                    Map.entry("duty-laid-down", "due"),
                    Map.entry("duty-published", "published"),
                    Map.entry("duty-updated", "updated"),
                    Map.entry("duty-withheld", "withheld"),
                    Map.entry("duty-archived", "archived"),
                    Map.entry("duty-overdue", "due"),
                    Map.entry("scrutiny-scheduled", "scheduled"),
                    Map.entry("questions-put", "questionsPut"),
                    Map.entry("scrutiny-examined", "examined"),
                    Map.entry("scrutiny-outcome-recorded", "outcomeRecorded"),
                    Map.entry("scrutiny-followed-up", "followedUp"),
                    Map.entry("scrutiny-closed", "closed"),
                    Map.entry("meeting-scheduled", "scheduled"),
                    Map.entry("agenda-published", "agendaPublished"),
                    Map.entry("meeting-held", "held"),
                    Map.entry("meeting-cancelled", "cancelled"),
                    Map.entry("minutes-drafted", "minutesDrafted"));

    /** They may come late too, when the thing is further on, and stays there. */
    private static final Set<String> EARLY = Set.of("questionsPut", "agendaPublished");

    private final Map<String, String> words;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    /** How many members that have no name of their own earlier events added to their list. */
    private final int before;

    private Fields(Map<String, String> words, int before) {
        this.words = words;
        this.before = before;
    }

    /**
     * What an event says, field by field.
     *
     * @param earlier what happened to the thing before: questions come after those put then
     */
    static Map<String, JsonNode> of(Logged event, Map<String, String> words, List<Logged> earlier) {
        var flat = new Fields(words, event.type().equals("questions-put") ? asked(earlier) : 0);
        var status = status(event, earlier);
        if (status != null) {
            flat.fields.put("status", StringNode.valueOf(status));
        }
        var payload = event.payload();
        var figure = payload.path("figure").isObject() ? payload.get("figure") : null;
        var prefix = prefix(event.type(), payload, figure);
        payload.properties().stream()
                .filter(field ->
                        !APART.contains(field.getKey())
                                && !(field.getKey().equals("figure")
                                        && field.getValue().isObject()))
                .flatMap(field ->
                        field.getKey().equals("definition") && field.getValue().isObject()
                                ? field.getValue().properties().stream()
                                : Stream.of(field))
                .forEach(field -> flat.add(prefix + field.getKey(), field.getValue()));
        return flat.fields;
    }

    private static int asked(List<Logged> earlier) {
        return earlier.stream().mapToInt(one -> one.payload().path("questions").size()).sum();
    }

    private static @Nullable String status(Logged event, List<Logged> earlier) {
        var status = status(event);
        var late =
                status != null
                        && EARLY.contains(status)
                        && earlier.stream()
                                .flatMap(one -> Stream.ofNullable(status(one)))
                                .anyMatch(one -> !one.equals("scheduled") && !one.equals(status));
        return late ? null : status;
    }

    private static @Nullable String status(Logged event) {
        var payload = event.payload();
        return switch (event.type()) {
            case "minutes-approved" ->
                    payload.path("amendments").isObject()
                            ? "approvedSubjectToAmendment"
                            : "approved";
            case "decision-published" -> payload.path("publication").asString();
            case "recommendation-answered" -> payload.path("answer").asString();
            default -> STATUS.get(event.type());
        };
    }

    /**
     * A reply is beside its figure, which stays what it is; so are the parts of a meeting, and what
     * came of an action.
     */
    private static String prefix(String type, JsonNode payload, @Nullable JsonNode figure) {
        if (payload.path("request").isString()) {
            return "informationRequests[" + payload.path("request").asString() + "].";
        }
        if (payload.path("item").isString()) {
            return "items[" + payload.path("item").asString() + "].";
        }
        if (type.equals("output-recorded")) {
            return "outputs[" + payload.path("of").path("code").asString() + "].";
        }
        if (figure != null && payload.has("reply")) {
            return "replies[" + payload.path("reply").asString() + "].";
        }
        return figure != null ? "measurements[" + key(figure, 0) + "]." : prefix(type);
    }

    /** A baseline and a target are different things of one KPI, though both have a value. */
    private static String prefix(String type) {
        if (type.equals("peers-recorded") || type.equals("limits-rebased")) {
            return type.substring(0, type.indexOf('-')) + ".";
        }
        return type.endsWith("-set")
                ? type.substring(0, type.length() - "set".length() - 1) + "."
                : "";
    }

    private void add(String name, JsonNode value) {
        if (Exhibits.is(value)) {
            var text = words.get(Exhibits.digest(value));
            fields.put(name, text == null ? NullNode.getInstance() : StringNode.valueOf(text));
        } else if (value.isObject()) {
            value.properties().forEach(field -> add(name + "." + field.getKey(), field.getValue()));
        } else if (value.isArray() && value.path(0).isObject()) {
            for (var i = 0; i < value.size(); i++) {
                addMember(name, value.get(i), before + i);
            }
        } else {
            fields.put(name, value);
        }
    }

    private void addMember(String list, JsonNode member, int index) {
        var name =
                list
                        + "["
                        + key(
                                member.path("figure").isObject() ? member.path("figure") : member,
                                index)
                        + "]";
        member.properties().stream()
                .filter(field -> !field.getKey().equals("figure"))
                .forEach(field -> add(name + "." + field.getKey(), field.getValue()));
    }

    /** What a member of a list is called: its figure, its code, its period, or else its place. */
    private static String key(JsonNode member, int index) {
        if (member.has("kpi") && member.has("breakdown")) {
            return Stream.of("kpi", "breakdown", "period")
                    .map(part -> member.path(part).asString())
                    .collect(Collectors.joining("/"));
        }
        if (member.has("resolution")) {
            return member.path("resolution").asString();
        }
        return member.has("code")
                ? member.path("code").asString()
                : member.has("period")
                        ? member.path("period").asString()
                        : Integer.toString(index + 1);
    }
}
