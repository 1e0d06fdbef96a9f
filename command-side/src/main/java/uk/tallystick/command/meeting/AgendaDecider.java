package uk.tallystick.command.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.meeting.MeetingCommand.DecideResolutions;
import uk.tallystick.command.meeting.MeetingCommand.PublishAgenda;
import uk.tallystick.command.meeting.MeetingCommand.Tabled;
import uk.tallystick.command.meeting.MeetingState.OnRecord;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Stated;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.meeting.MeetingStatus;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.events.meeting.ProposedResolution;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.events.meeting.Resolved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be on an agenda, and what became of what its papers proposed. */
final class AgendaDecider {

    private AgendaDecider() {}

    /** The agenda if it differs, and the papers of each item whose papers do. */
    static List<MeetingEvent> publish(OnRecord meeting, PublishAgenda c) {
        var problems = problems(meeting, c);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        var day = day(c.effectiveOn(), meeting.heldOn(), c.stated());
        var items = c.items().stream().map(Tabled::item).toList();
        List<MeetingEvent> events = new ArrayList<>();
        if (meeting.status() == MeetingStatus.SCHEDULED || !items.equals(meeting.items())) {
            events.add(new AgendaPublished(c.id(), items, day, c.stated()));
        }
        papers(meeting, c)
                .forEach((item, papers) ->
                        events.add(new PapersTabled(c.id(), item, papers, day, c.stated())));
        return events;
    }

    /**
     * Of imported history, an agenda was there when its meeting was held, whoever stated it later.
     */
    private static LocalDate day(LocalDate day, LocalDate heldOn, @Nullable Stated stated) {
        return stated != null && heldOn.isBefore(day) ? heldOn : day;
    }

    /** Those that differ; none for an item that is gone or has lost its papers. */
    private static Map<String, List<Paper>> papers(OnRecord meeting, PublishAgenda c) {
        var changed = new LinkedHashMap<String, List<Paper>>();
        for (var tabled : c.items()) {
            var before = meeting.papers().getOrDefault(tabled.item().code(), List.of());
            if (!tabled.papers().equals(before)) {
                changed.put(tabled.item().code(), tabled.papers());
            }
        }
        var here = new HashSet<String>();
        c.items().forEach(tabled -> here.add(tabled.item().code()));
        meeting.papers().keySet().stream()
                .filter(item -> !here.contains(item))
                .filter(item -> !meeting.papers().getOrDefault(item, List.of()).isEmpty())
                .sorted()
                .forEach(item -> changed.put(item, List.of()));
        return changed;
    }

    private static List<Problem> problems(OnRecord meeting, PublishAgenda c) {
        var problems = new ArrayList<Problem>();
        var items = new HashSet<String>();
        var papers = new HashSet<String>();
        var resolutions = new HashMap<String, String>();
        for (var i = 0; i < c.items().size(); i++) {
            var tabled = c.items().get(i);
            var place = "items[" + i + "]";
            checkItem(tabled.item(), place, c.stated() != null, items, problems);
            for (var j = 0; j < tabled.papers().size(); j++) {
                var paper = tabled.papers().get(j);
                var there = place + ".papers[" + j + "]";
                unique(papers, paper.code(), there + ".code", problems);
                for (var k = 0; k < paper.resolutions().size(); k++) {
                    var code = paper.resolutions().get(k).code();
                    if (resolutions.put(code, tabled.item().code()) != null) {
                        problems.add(
                                new Problem(
                                        there + ".resolutions[" + k + "].code",
                                        code + " is there already"));
                    }
                }
            }
        }
        checkDecidedStay(meeting, resolutions, problems);
        return problems;
    }

    private static void checkItem(
            AgendaItem item,
            String place,
            boolean imported,
            Set<String> codes,
            List<Problem> problems) {
        unique(codes, item.code(), place + ".code", problems);
        if (item.exempt() && item.exemption() == null && !imported) {
            problems.add(new Problem(place + ".exemption", "must say why the item is exempt"));
        }
        if (!item.exempt() && item.exemption() != null) {
            problems.add(new Problem(place + ".exemption", "is for exempt items"));
        }
    }

    private static void unique(
            Set<String> codes, String code, String field, List<Problem> problems) {
        if (!codes.add(code)) {
            problems.add(new Problem(field, code + " is there already"));
        }
    }

    /** What was decided cannot lose what it was decided on, nor move to where others see it. */
    private static void checkDecidedStay(
            OnRecord meeting, Map<String, String> itemOf, List<Problem> problems) {
        meeting.resolved().keySet().stream()
                .sorted()
                .filter(code -> {
                    var item = itemOf.get(code);
                    return item == null || !meeting.proposed(item).contains(code);
                })
                .forEach(code ->
                        problems.add(
                                new Problem(
                                        "items",
                                        "must keep the resolution "
                                                + code
                                                + " under its item: it is decided")));
    }

    /** One event for each item; what stands already is not said again. */
    static List<MeetingEvent> decide(OnRecord meeting, DecideResolutions c) {
        var byItem = new LinkedHashMap<String, List<Resolved>>();
        var named = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < c.resolutions().size(); i++) {
            var resolved = c.resolutions().get(i);
            var place = "resolutions[" + i + "]";
            unique(named, resolved.resolution(), place + ".resolution", problems);
            checkWords(resolved, place, c.stated() != null, problems);
            var item = itemOf(meeting, resolved.resolution());
            if (item == null) {
                problems.add(
                        new Problem(
                                place + ".resolution",
                                "no paper proposes " + resolved.resolution()));
            } else if (!resolved.equals(meeting.resolved().get(resolved.resolution()))) {
                byItem.computeIfAbsent(item, _ -> new ArrayList<>()).add(resolved);
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return byItem.entrySet().stream()
                .<MeetingEvent>map(item ->
                        new ResolutionsDecided(
                                c.id(),
                                item.getKey(),
                                item.getValue(),
                                meeting.heldOn(),
                                c.stated()))
                .toList();
    }

    private static void checkWords(
            Resolved resolved, String place, boolean imported, List<Problem> problems) {
        var amended = resolved.outcome() == ResolutionOutcome.AMENDED;
        if (amended && resolved.asAmended() == null && !imported) {
            problems.add(new Problem(place + ".asAmended", "must say what it was amended to"));
        }
        if (!amended && resolved.asAmended() != null) {
            problems.add(new Problem(place + ".asAmended", "is for what was amended"));
        }
    }

    private static @Nullable String itemOf(OnRecord meeting, String resolution) {
        return meeting.papers().entrySet().stream()
                .filter(item ->
                        item.getValue().stream()
                                .flatMap(paper -> paper.resolutions().stream())
                                .map(ProposedResolution::code)
                                .anyMatch(resolution::equals))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
