package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Presence;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.standalone.asat.Things.Thing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Meetings with two items, the second of which is sometimes exempt. */
final class RandomMeetings {

    private static final String MEETINGS = "POST /api/bodies/{body}/meetings";
    private static final String MEETING = MEETINGS + "/{meeting}/";
    private static final String ANSWER = "information-requests/{request}/answer";

    private final RandomRequests given;

    RandomMeetings(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.ofEntries(
                Map.entry(MEETINGS, this::meeting),
                Map.entry(MEETING + "date", this::date),
                Map.entry(MEETING + "agenda", this::agenda),
                Map.entry(MEETING + "hold", this::hold),
                Map.entry(MEETING + "cancel", this::cancel),
                Map.entry(MEETING + "resolutions", this::resolutions),
                Map.entry(MEETING + "minutes", this::minutes),
                Map.entry(MEETING + "minutes/approve", this::approve),
                Map.entry(MEETING + "information-requests", this::ask),
                Map.entry(MEETING + ANSWER, this::answer));
    }

    private @Nullable Command meeting() {
        return given.inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("kind", given.draw.of(MeetingKind.values()));
            request.put("forum", given.draw.of(List.of("Panel", "Accountability Board")));
            request.put("heldOn", given.draw.day(RandomRequests.FIRST, given.today().plusDays(9)));
            given.maybe(request, "place", given.draw.text());
            given.maybe(
                    request,
                    "members",
                    List.of(
                            Map.of("person", "Cllr A", "seat", "City"),
                            Map.of("person", "Cllr B", "voting", false)));
            given.maybe(request, "quorum", 1 + given.draw.below(3));
            var stated = given.stated(request, 0.3);
            return Command.of(
                    MEETINGS,
                    "/api/bodies/" + body + "/meetings",
                    request,
                    receipt -> given.recorded("meeting", body, receipt, stated));
        });
    }

    private @Nullable Command date() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("heldOn", day());
        request.put("reason", given.draw.text());
        return step(
                "date", Set.of("", "agenda", "held", "minutes", "approved"), dated(request), null);
    }

    private @Nullable Command agenda() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("items", List.of(item("1", false), item("2", given.draw.chance(0.5))));
        return step("agenda", Set.of("", "agenda"), dated(request), "agenda");
    }

    private Map<String, Object> item(String code, boolean exempt) {
        var paper =
                Map.of(
                        "code",
                        "P" + code,
                        "title",
                        given.draw.text(),
                        "frozenAt",
                        1,
                        "resolutions",
                        List.of(Map.of("code", "R" + code, "text", given.draw.text())));
        var item = new LinkedHashMap<String, Object>();
        item.put("code", "I" + code);
        item.put("number", "6.1");
        item.put("title", given.draw.text());
        item.put("exempt", exempt);
        if (exempt) {
            item.put("exemption", given.draw.text());
        }
        item.put("papers", given.draw.chance(0.8) ? List.of(paper) : List.of());
        return item;
    }

    private @Nullable Command hold() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        given.maybe(
                request,
                "attendance",
                List.of(
                        Map.of("member", "Cllr A", "presence", given.draw.of(Presence.values())),
                        Map.of(
                                "member",
                                "Cllr B",
                                "presence",
                                Presence.SUBSTITUTED,
                                "substitute",
                                given.draw.text())));
        given.maybe(
                request,
                "members",
                List.of(
                        Map.of("person", "Cllr A"),
                        Map.of("person", "Cllr B", "seat", given.draw.text())));
        given.maybe(request, "seenAtPosition", 1);
        return step("hold", Set.of("agenda"), request, "held");
    }

    private @Nullable Command cancel() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("reason", given.draw.text());
        return given.draw.chance(0.7)
                ? null
                : step("cancel", Set.of("", "agenda"), dated(request), "cancelled");
    }

    private @Nullable Command resolutions() {
        var resolved = new LinkedHashMap<String, Object>();
        var outcome = given.draw.of(ResolutionOutcome.values());
        resolved.put("resolution", given.draw.of(List.of("R1", "R2")));
        resolved.put("outcome", outcome);
        if (outcome.equals(ResolutionOutcome.AMENDED.code())) {
            resolved.put("asAmended", given.draw.text());
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("resolutions", List.of(resolved));
        return step("resolutions", Set.of("held", "minutes"), request, null);
    }

    private @Nullable Command minutes() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("minutes", given.draw.text());
        return step("minutes", Set.of("held", "minutes"), dated(request), "minutes");
    }

    private @Nullable Command approve() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        given.maybe(request, "amendments", given.draw.text());
        return step("minutes/approve", Set.of("minutes"), dated(request), "approved");
    }

    private @Nullable Command ask() {
        var meeting =
                given.things.one("meeting", one -> !one.status.equals("cancelled"), given.draw);
        if (meeting == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("text", given.draw.text());
        given.maybe(request, "askedOf", given.draw.text());
        given.maybe(request, "dueOn", given.today().plusDays(given.draw.below(60)));
        var stated = given.stated(request, 0.3);
        return Command.of(
                MEETING + "information-requests",
                meeting.path() + "/information-requests",
                request,
                receipt -> {
                    given.recorded(meeting, receipt, meeting.status, stated);
                    meeting.asked = request(receipt);
                });
    }

    private static String request(JsonNode receipt) {
        return receipt.path("id").asString().replaceFirst(".*~", "");
    }

    private @Nullable Command answer() {
        var meeting = given.things.one("meeting", one -> one.asked != null, given.draw);
        if (meeting == null || meeting.asked == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("answer", given.draw.text());
        return Command.of(
                MEETING + ANSWER,
                meeting.path() + "/information-requests/" + meeting.asked + "/answer",
                request,
                receipt -> {
                    given.recorded(meeting, receipt, meeting.status, null);
                    meeting.asked = null;
                });
    }

    /**
     * A step of a meeting that is most times in one of these states.
     *
     * @param next null if it stays in its state
     */
    private @Nullable Command step(
            String step,
            Set<String> statuses,
            Map<String, @Nullable Object> request,
            @Nullable String next) {
        var meeting = given.things.one("meeting", one -> statuses.contains(one.status), given.draw);
        if (meeting == null) {
            return null;
        }
        var stated = given.stated(request, 0.3);
        return Command.of(
                MEETING + step,
                meeting.path() + "/" + step,
                request,
                receipt -> recorded(meeting, receipt, next, stated));
    }

    private void recorded(
            Thing meeting, JsonNode receipt, @Nullable String next, @Nullable LocalDate stated) {
        given.recorded(meeting, receipt, next == null ? meeting.status : next, stated);
    }

    private Map<String, @Nullable Object> dated(Map<String, @Nullable Object> request) {
        given.maybe(request, "effectiveOn", day());
        return request;
    }

    private LocalDate day() {
        return given.draw.day(RandomRequests.FIRST, given.today());
    }
}
