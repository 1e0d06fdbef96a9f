package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.standalone.asat.Things.Thing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What happens to scrutiny items besides their scheduling and their outcome. */
final class RandomScrutiny {

    private static final String ITEM = "POST /api/bodies/{body}/scrutiny/{scrutiny}/";

    private final RandomRequests given;

    RandomScrutiny(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                ITEM + "questions",
                this::questions,
                ITEM + "examine",
                this::examine,
                ITEM + "follow-up",
                this::followUp,
                ITEM + "review",
                this::review,
                ITEM + "close",
                this::close);
    }

    private @Nullable Command questions() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put(
                "questions",
                List.of(
                        Map.of("asker", given.draw.of(Asker.values()), "text", given.draw.text()),
                        Map.of(
                                "asker",
                                given.draw.of(Asker.values()),
                                "name",
                                given.draw.text(),
                                "text",
                                given.draw.text())));
        return step("questions", "", request, "");
    }

    private @Nullable Command examine() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        given.maybe(request, "response", given.draw.text());
        given.maybe(request, "respondedBy", given.draw.text());
        given.maybe(request, "recording", given.draw.text());
        given.maybe(request, "seenAtPosition", 1);
        return step("examine", "", request, "");
    }

    private @Nullable Command followUp() {
        var item =
                given.things.one(
                        "scrutiny", one -> one.status.equals("outcomeRecorded"), given.draw);
        if (item == null) {
            return null;
        }
        var actions = given.things.of("action", item.body);
        if (actions.isEmpty()) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("actions", actions.stream().map(action -> action.code).limit(2).toList());
        given.maybe(request, "comment", given.draw.text());
        return step("follow-up", item, request, "outcomeRecorded");
    }

    private @Nullable Command review() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("findings", given.draw.text());
        given.maybe(request, "assurance", given.draw.of(Assurance.values()));
        given.maybe(request, "reviewOn", given.today().plusDays(given.draw.below(200)));
        return step("review", "outcomeRecorded", request, "outcomeRecorded");
    }

    private @Nullable Command close() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        given.maybe(request, "comment", given.draw.text());
        return step("close", "outcomeRecorded", request, "closed");
    }

    private @Nullable Command step(
            String step, String status, Map<String, @Nullable Object> request, String next) {
        var item = given.things.one("scrutiny", one -> one.status.equals(status), given.draw);
        return item == null ? null : step(step, item, request, next);
    }

    private Command step(
            String step, Thing item, Map<String, @Nullable Object> request, String next) {
        given.maybe(request, "effectiveOn", day());
        var stated = given.stated(request, 0.3);
        return Command.of(
                ITEM + step,
                item.path() + "/" + step,
                request,
                receipt -> given.recorded(item, receipt, next, stated));
    }

    private LocalDate day() {
        return given.draw.day(RandomRequests.FIRST, given.today());
    }
}
