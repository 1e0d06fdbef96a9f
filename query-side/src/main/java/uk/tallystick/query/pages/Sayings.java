package uk.tallystick.query.pages;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.history.HistoryItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an event says to a reader who follows a concern: the rest is in the thing's history. */
final class Sayings {

    /** One thing said. */
    record Said(String label, String words) {}

    private static final InWords SAY = new InWords();
    private static final Pattern QUESTION = Pattern.compile("(questions\\[\\d+]\\.)text");
    private static final Pattern OUTPUT = Pattern.compile("(outputs\\[.+]\\.)of\\.label");

    private static final Map<String, String> WHAT =
            Map.ofEntries(
                    Map.entry("scrutiny-scheduled", "Put down for scrutiny"),
                    Map.entry("scrutiny-examined", "Examined, and the response given"),
                    Map.entry("scrutiny-outcome-recorded", "Outcome of the scrutiny"),
                    Map.entry("scrutiny-review-overdue", "The review is overdue"),
                    Map.entry("decision-planned", "Decision put on the forward plan"),
                    Map.entry("action-added", "Action put on record"),
                    Map.entry("action-untouched", "Nothing said of the action for three months"),
                    Map.entry("recommendation-overdue", "No answer by the day it was due"),
                    Map.entry("delivery-overdue", "Not delivered by the day it was due"),
                    Map.entry("information-overdue", "Information not given by the day"),
                    Map.entry("duty-laid-down", "Duty put on record"));

    /** The fields that are told, in this order, and what they are called. */
    private static final Map<String, String> FIELDS = fields();

    private Sayings() {}

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("forum.label", "Forum");
        fields.put("heldOn", "Held on");
        fields.put("text", "Words");
        fields.put("madeBy.label", "Made by");
        fields.put("addressedTo.label", "Addressed to");
        fields.put("response", "Response");
        fields.put("respondedBy.label", "Given by");
        fields.put("outcome", "Outcome");
        fields.put("assurance", "Assurance");
        fields.put("answer", "Answer");
        fields.put("decided", "Decided");
        fields.put("rationale", "Reasons");
        fields.put("reasons", "Reasons");
        fields.put("basis.value", "Value");
        fields.put("basis.fund.label", "Fund");
        fields.put("publication", "Publication");
        fields.put("milestone", "Milestone");
        fields.put("rag", "RAG");
        fields.put("comment", "What was said");
        fields.put("findings", "Found");
        fields.put("claim", "What was said to be done");
        fields.put("effect", "Effect");
        fields.put("lead", "Lead");
        fields.put("particulars.leadOrganisation.label", "Lead organisation");
        fields.put("dueOn", "Due");
        fields.put("deliverBy", "To be delivered by");
        fields.put("reviewOn", "To be reviewed on");
        fields.put("reason", "Reason");
        return fields;
    }

    /** What happened. */
    static String what(String type) {
        var known = WHAT.get(type);
        return known == null ? Happened.what(type) : known;
    }

    static List<Said> of(HistoryItem event) {
        var all = event.after();
        var said = new ArrayList<Said>();
        if (event.type().endsWith("status-changed") && all.get("status") instanceof JsonNode to) {
            said.add(new Said("Status", value("status", to)));
        }
        FIELDS.forEach((field, label) -> {
            if (all.get(field) instanceof JsonNode value) {
                said.add(new Said(label, value(field, value)));
            }
        });
        all.forEach((field, value) -> {
            var question = QUESTION.matcher(field);
            var output = OUTPUT.matcher(field);
            if (question.matches()) {
                said.add(new Said(asker(question.group(1), all), value.asString("")));
            } else if (output.matches()) {
                said.add(new Said(value.asString(""), output(output.group(1), all)));
            }
        });
        return said.stream().filter(one -> !one.words().isEmpty()).toList();
    }

    private static String value(String field, JsonNode value) {
        return field.equals("basis.value") && value.isNumber()
                ? SAY.figure(value.decimalValue(), Unit.MONEY)
                : InWords.capital(FieldWords.value(field, value));
    }

    private static String asker(String question, Map<String, JsonNode> all) {
        var name = text(question + "name.label", all);
        var asker = text(question + "asker", all);
        var who = asker.equals("other") ? name : SAY.code(asker);
        var named = asker.equals("other") || name.isEmpty() ? who : who + ", " + name;
        return named.isEmpty() ? "Question" : "Question (" + named + ")";
    }

    private static String output(String output, Map<String, JsonNode> all) {
        var period = text(output + "period", all);
        var figure = text(output + "asGiven", all);
        return (figure.isEmpty() ? text(output + "figure", all) : figure)
                + (period.isEmpty() ? "" : ", " + FieldWords.period(period));
    }

    private static String text(String field, Map<String, JsonNode> all) {
        return all.get(field) instanceof JsonNode value ? FieldWords.value("", value) : "";
    }
}
