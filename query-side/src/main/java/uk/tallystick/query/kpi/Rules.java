package uk.tallystick.query.kpi;

import uk.tallystick.events.kpi.RuleVersion;

import java.util.List;

/** The rules that a publication names, as a column holds them. */
final class Rules {

    private Rules() {}

    /** None stand for those of today. */
    static List<RuleVersion> read(List<String> texts) {
        return texts.isEmpty()
                ? RuleVersion.CURRENT
                : texts.stream()
                        .map(text -> text.split("/"))
                        .map(parts -> new RuleVersion(parts[0], Integer.parseInt(parts[1])))
                        .toList();
    }

    /** Which version of a rule; the first, where they do not name it. */
    static int version(List<RuleVersion> rules, String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .mapToInt(RuleVersion::version)
                .findFirst()
                .orElse(1);
    }
}
