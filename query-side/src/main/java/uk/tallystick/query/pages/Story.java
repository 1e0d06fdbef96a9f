package uk.tallystick.query.pages;

import static java.util.stream.Collectors.toMap;

import uk.tallystick.query.chain.Chain;
import uk.tallystick.query.chain.ChainStep;
import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.chain.Link;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.pinning.PinnedFigure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chain as its page tells it, to somebody who never saw what is in it.
 *
 * @param start what it was asked of
 * @param seen the figures that those saw who acted
 * @param now the KPIs it is about, as they stand
 */
record Story(Told start, List<Seen> seen, List<Step> steps, List<Kpi> now, boolean whole) {

    private static final Map<String, String> RELATIONS =
            Map.of(
                    "because", "Because of",
                    "about", "About",
                    "reliedOn", "Relied on",
                    "effectOn", "Effect on",
                    "followedUpBy", "Followed up by",
                    "mergedInto", "Merged into",
                    "carriedForwardTo", "Carried forward to",
                    "supersededBy", "Superseded by");

    /** A thing by its name, with where its page is. */
    record Told(Subject subject, String name) {

        static Told of(ChainThing thing) {
            var subject = Subject.of(thing.id());
            return new Told(subject, thing.title() == null ? subject.named() : thing.title());
        }
    }

    /** The figures that those saw who dealt with a thing. */
    record Seen(Told by, List<PinnedFigure> figures) {}

    record Reason(String relation, Told to) {}

    /**
     * Something that happened.
     *
     * @param reasons the things that it names, in words
     * @param said what is worth knowing of it
     */
    record Step(
            Told thing,
            String what,
            Happened event,
            List<Reason> reasons,
            List<Sayings.Said> said) {}

    /** What a chain is shown with. */
    interface Figures {

        List<PinnedFigure> seenFor(ChainThing thing);

        Optional<Kpi> now(ChainThing measure);
    }

    static Story of(Chain chain, Figures figures) {
        var things = chain.things().stream().collect(toMap(ChainThing::id, Told::of));
        return new Story(
                things.getOrDefault(chain.id(), Told.of(chain.things().getFirst())),
                chain.things().stream()
                        .map(thing -> new Seen(Told.of(thing), figures.seenFor(thing)))
                        .filter(seen -> !seen.figures().isEmpty())
                        .toList(),
                chain.steps().stream().map(step -> step(step, chain.links(), things)).toList(),
                chain.things().stream()
                        .filter(thing -> thing.kind().equals("kpi"))
                        .flatMap(thing -> figures.now(thing).stream())
                        .toList(),
                chain.whole());
    }

    private static Step step(ChainStep step, List<Link> links, Map<String, Told> things) {
        var event = step.event();
        var made =
                links.stream()
                        .filter(link ->
                                link.from().equals(step.id())
                                        && link.recordedAtPosition() == event.position()
                                        && things.containsKey(link.to()))
                        .toList();
        return new Step(
                of(step.id(), things),
                Sayings.what(event.type()),
                Happened.of(event),
                made.stream()
                        .filter(link -> !saidAlready(link, made))
                        .map(link ->
                                new Reason(
                                        RELATIONS.getOrDefault(link.relation(), link.relation()),
                                        of(link.to(), things)))
                        .distinct()
                        .toList(),
                Sayings.of(event));
    }

    /** What was asked because of a figure is about it too. */
    private static boolean saidAlready(Link link, List<Link> made) {
        return link.relation().equals("about")
                && made.stream()
                        .anyMatch(other ->
                                other.relation().equals("because") && other.to().equals(link.to()));
    }

    private static Told of(String id, Map<String, Told> things) {
        var told = things.get(id);
        if (told == null) {
            throw new IllegalArgumentException(id + " is not in the chain");
        }
        return told;
    }
}
