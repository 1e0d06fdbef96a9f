package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.RevisionKind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Revisions of published figures, and replies to them. */
final class RandomRevisions {

    private final RandomRequests given;

    RandomRevisions(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                "POST /api/bodies/{body}/kpis/{kpi}/revisions",
                this::revision,
                "POST /api/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish",
                this::publishRevision,
                "POST /api/bodies/{body}/kpis/{kpi}/replies",
                this::reply,
                "POST /api/bodies/{body}/kpis/{kpi}/replies/{reply}/publish",
                this::publishReply);
    }

    private @Nullable Command revision() {
        var round =
                given.things.one(
                        "submission",
                        r -> r.status.equals("published") && !r.figures.isEmpty(),
                        given.draw);
        if (round == null || round.figures.isEmpty()) {
            return null;
        }
        var figure = given.draw.of(round.figures);
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("submission", given.draw.chance(0.9) ? round.code : null);
        request.put("period", figure.period());
        request.put("breakdown", figure.breakdown());
        request.put("value", given.draw.below(100));
        request.put("kind", given.draw.of(RevisionKind.values()));
        request.put("reason", given.draw.text());
        var stated = given.stated(request, 0.3);
        return Command.of(
                "POST /api/bodies/{body}/kpis/{kpi}/revisions",
                "/api/bodies/" + round.body + "/kpis/" + figure.kpi() + "/revisions",
                request,
                receipt -> {
                    var id = receipt.path("id").asString();
                    var revised =
                            given.things.add(
                                    "submission", round.body, id.substring(0, id.indexOf('~')));
                    given.recorded(revised, receipt, revised.status, stated);
                    var revision = given.things.add("revision", round.body, id);
                    revision.kpi = figure.kpi();
                    given.saw("a revision");
                });
    }

    private @Nullable Command publishRevision() {
        var revision = given.things.one("revision", r -> r.status.isEmpty(), given.draw);
        return revision == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish",
                        "/api/bodies/"
                                + revision.body
                                + "/kpis/"
                                + revision.kpi
                                + "/revisions/"
                                + revision.id
                                + "/publish",
                        null,
                        receipt -> {
                            revision.status = "published";
                            var id = revision.id.substring(0, revision.id.indexOf('~'));
                            var round = given.things.add("submission", revision.body, id);
                            given.recorded(round, receipt, round.status, null);
                        });
    }

    private @Nullable Command reply() {
        var round =
                given.things.one(
                        "submission",
                        r ->
                                Set.of("submitted", "approved", "published").contains(r.status)
                                        && !r.figures.isEmpty(),
                        given.draw);
        if (round == null || round.figures.isEmpty()) {
            return null;
        }
        var figure = given.draw.of(round.figures);
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("submission", round.code);
        request.put("period", figure.period());
        request.put("breakdown", figure.breakdown());
        request.put("kind", "reply");
        request.put("text", given.draw.text());
        var late = round.status.equals("published");
        return Command.of(
                "POST /api/bodies/{body}/kpis/{kpi}/replies",
                "/api/bodies/" + round.body + "/kpis/" + figure.kpi() + "/replies",
                request,
                receipt -> {
                    var id = receipt.path("id").asString();
                    given.recorded(round, receipt, round.status, null);
                    var reply = given.things.add("reply", round.body, id);
                    reply.kpi = figure.kpi();
                    reply.status = late ? "" : "published";
                });
    }

    private @Nullable Command publishReply() {
        var reply = given.things.one("reply", r -> r.status.isEmpty(), given.draw);
        return reply == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/kpis/{kpi}/replies/{reply}/publish",
                        "/api/bodies/%s/kpis/%s/replies/%s/publish"
                                .formatted(reply.body, reply.kpi, reply.id),
                        null,
                        receipt -> {
                            reply.status = "published";
                            var id = reply.id.substring(0, reply.id.indexOf('~'));
                            var round = given.things.add("submission", reply.body, id);
                            given.recorded(round, receipt, round.status, null);
                        });
    }
}
