package uk.tallystick.query.pages;

import static java.util.stream.Collectors.toMap;

import uk.tallystick.query.chain.Chain;
import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.chain.Link;

import java.util.List;
import java.util.Map;

/**
 * A chain as its page tells it.
 *
 * @param start what it was asked of
 * @param measures the KPIs it is about
 * @param reasons what is because of what, in words
 */
record Story(
        Told start, List<Told> measures, List<Reason> reasons, List<Step> steps, boolean whole) {

    private static final Map<String, String> RELATIONS =
            Map.of(
                    "because", "came of",
                    "about", "was about",
                    "reliedOn", "relied on",
                    "effectOn", "had an effect on",
                    "followedUpBy", "was followed up by",
                    "mergedInto", "was merged into",
                    "carriedForwardTo", "was carried forward to",
                    "supersededBy", "was superseded by");

    /** A thing by its name, with where its page is. */
    record Told(Subject subject, String name) {}

    record Reason(Told from, String relation, Told to) {}

    record Step(Told thing, Happened event) {}

    static Story of(Chain chain) {
        var things = chain.things().stream().collect(toMap(ChainThing::id, Story::told));
        return new Story(
                things.getOrDefault(chain.id(), Story.told(chain.things().getFirst())),
                chain.things().stream()
                        .filter(thing -> thing.kind().equals("kpi"))
                        .map(Story::told)
                        .toList(),
                chain.links().stream()
                        .filter(link ->
                                things.containsKey(link.from()) && things.containsKey(link.to()))
                        .map(link -> reason(link, things))
                        .distinct()
                        .toList(),
                chain.steps().stream()
                        .filter(step -> things.containsKey(step.id()))
                        .map(step -> new Step(of(step.id(), things), Happened.of(step.event())))
                        .toList(),
                chain.whole());
    }

    private static Reason reason(Link link, Map<String, Told> things) {
        return new Reason(
                of(link.from(), things),
                RELATIONS.getOrDefault(link.relation(), link.relation()),
                of(link.to(), things));
    }

    private static Told of(String id, Map<String, Told> things) {
        var told = things.get(id);
        if (told == null) {
            throw new IllegalArgumentException(id + " is not in the chain");
        }
        return told;
    }

    private static Told told(ChainThing thing) {
        return new Told(
                Subject.of(thing.id()), thing.title() == null ? thing.code() : thing.title());
    }
}
