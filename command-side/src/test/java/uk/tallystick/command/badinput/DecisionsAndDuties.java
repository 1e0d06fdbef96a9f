package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.Field.list;
import static uk.tallystick.command.badinput.Field.needed;
import static uk.tallystick.command.badinput.Field.object;
import static uk.tallystick.command.badinput.Field.optional;
import static uk.tallystick.command.badinput.Kind.CHOICE;
import static uk.tallystick.command.badinput.Kind.CODE;
import static uk.tallystick.command.badinput.Kind.CODES;
import static uk.tallystick.command.badinput.Kind.DAY;
import static uk.tallystick.command.badinput.Kind.PAST;
import static uk.tallystick.command.badinput.Kind.WHOLE;
import static uk.tallystick.command.badinput.Kind.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every command to decisions, recommendations and duties, as in {@link EveryCommand}. */
final class DecisionsAndDuties {

    private static final String BODY = "/api/bodies/badshire";
    private static final String POST = "POST /api/bodies/{body}";

    static final Sent PROPOSE_PLANNED =
            Sent.of(
                            POST + "/decisions/{decision}/propose",
                            BODY + "/decisions/{planned}/propose",
                            optional("reference", WORDS, "\"2025/019\""),
                            optional("title", WORDS),
                            optional("classification", CHOICE),
                            optional("kind", CHOICE),
                            optional("originator", WORDS),
                            optional("effectiveOn", PAST),
                            optional("statedOn", PAST),
                            optional("statedSource", WORDS),
                            optional("statedAsGiven", WORDS))
                    .perhaps();

    static final Sent DEFER =
            Sent.of(
                    POST + "/decisions/{decision}/defer",
                    BODY + "/decisions/{planned}/defer",
                    optional("until", DAY),
                    needed("reason", WORDS, "\"No quorum\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent WITHDRAW_DECISION =
            Sent.of(
                    POST + "/decisions/{decision}/withdraw",
                    BODY + "/decisions/{planned}/withdraw",
                    needed("reason", WORDS, "\"Not needed\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PUBLISH_DECISION =
            Sent.of(
                    POST + "/decisions/{decision}/publish",
                    BODY + "/decisions/{publishable}/publish",
                    needed("publication", CHOICE, "\"published\""),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent RESCIND =
            Sent.of(
                    POST + "/decisions/{decision}/rescind",
                    BODY + "/decisions/{publishable}/rescind",
                    needed("reason", WORDS, "\"Unlawful\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent SUPERSEDE =
            Sent.of(
                    POST + "/decisions/{decision}/supersede",
                    BODY + "/decisions/{supersedable}/supersede",
                    needed("by", CODE, "\"{publishable}\""),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent RECOMMEND =
            Sent.of(
                    POST + "/recommendations",
                    BODY + "/recommendations",
                    needed("reference", WORDS, "\"PEEL 1\""),
                    needed("title", WORDS, "\"Record crime better\""),
                    needed("madeBy", WORDS, "\"The inspectorate\""),
                    optional("maker", CHOICE),
                    optional("addressedTo", WORDS),
                    optional("kind", CHOICE),
                    optional("priority", CHOICE),
                    needed("madeOn", PAST, "\"2025-05-20\""),
                    optional("publishedOn", PAST),
                    object(
                            "clock",
                            needed("kind", CHOICE, "\"days\""),
                            optional("days", WHOLE, "5"),
                            optional("date", DAY)),
                    optional("deliverBy", DAY),
                    optional("kpis", CODES),
                    optional("planNodes", CODES),
                    object(
                            "because",
                            optional("thing", CODE, "\"action:badshire:AGREED\""),
                            object(
                                    "figure",
                                    needed("kpi", CODE, "\"PERCENT\""),
                                    optional("breakdown", WORDS),
                                    needed("period", Kind.PERIOD, "\"2024-25\"")),
                            optional("seenAtPosition", WHOLE)),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ACKNOWLEDGE =
            Sent.of(
                    POST + "/recommendations/{recommendation}/acknowledge",
                    BODY + "/recommendations/{recommended}/acknowledge",
                    optional("comment", WORDS, "\"We have it\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ANSWER_RECOMMENDATION =
            Sent.of(
                    POST + "/recommendations/{recommendation}/answer",
                    BODY + "/recommendations/{recommended}/answer",
                    needed("answer", CHOICE, "\"accepted\""),
                    optional("reasons", WORDS),
                    list(
                            "parts",
                            needed("part", WORDS, "\"Part 1\""),
                            needed("answer", CHOICE, "\"accepted\""),
                            needed("reasons", WORDS, "\"We can\"")),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PROGRESS =
            Sent.of(
                    POST + "/recommendations/{recommendation}/progress",
                    BODY + "/recommendations/{recommended}/progress",
                    needed("comment", WORDS, "\"Half done\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent POSTPONE =
            Sent.of(
                    POST + "/recommendations/{recommendation}/postpone",
                    BODY + "/recommendations/{recommended}/postpone",
                    needed("deliverBy", DAY, "\"2190-01-31\""),
                    needed("reason", WORDS, "\"No staff\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CLAIM =
            Sent.of(
                    POST + "/recommendations/{recommendation}/claim",
                    BODY + "/recommendations/{recommended}/claim",
                    needed("claim", WORDS, "\"It is done\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent NOT_ACCEPT =
            Sent.of(
                    POST + "/recommendations/{recommendation}/not-accept",
                    BODY + "/recommendations/{recommended}/not-accept",
                    needed("reason", WORDS, "\"No evidence\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent EFFECT =
            Sent.of(
                    POST + "/recommendations/{recommendation}/effects",
                    BODY + "/recommendations/{recommended}/effects",
                    needed("kpi", CODE, "\"PERCENT\""),
                    needed("effect", WORDS, "\"More feel safe\""),
                    optional("seenAtPosition", WHOLE, "1"),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CLOSE_RECOMMENDATION =
            Sent.of(
                    POST + "/recommendations/{recommendation}/close",
                    BODY + "/recommendations/{claimed}/close",
                    optional("reason", WORDS, "\"Seen\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent LAY_DOWN =
            Sent.of(
                    POST + "/duties",
                    BODY + "/duties",
                    needed("title", WORDS, "\"Grants\""),
                    needed("law", WORDS, "\"SI 2012/2479\""),
                    optional("timing", WORDS),
                    needed("recurrence", CHOICE, "\"monthly\""),
                    optional("dueOn", DAY),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PUBLISH_DUTY =
            Sent.of(
                    POST + "/duties/{duty}/publish",
                    BODY + "/duties/{duty}/publish",
                    needed("proof", WORDS, "\"On the site\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent UPDATE_DUTY =
            Sent.of(
                    POST + "/duties/{duty}/update",
                    BODY + "/duties/{duty}/update",
                    needed("proof", WORDS, "\"On page 2\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent WITHHOLD_DUTY =
            Sent.of(
                    POST + "/duties/{duty}/withhold",
                    BODY + "/duties/{duty}/withhold",
                    needed("reason", WORDS, "\"A trial is on\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ARCHIVE_DUTY =
            Sent.of(
                    POST + "/duties/{duty}/archive",
                    BODY + "/duties/{duty}/archive",
                    optional("reason", WORDS, "\"Repealed\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    /** Those that bring something into being, which nobody names. */
    static final Set<Sent> NAMELESS = Set.of(RECOMMEND, LAY_DOWN);

    private DecisionsAndDuties() {}

    static List<Sent> all() {
        return List.of(
                PROPOSE_PLANNED,
                DEFER,
                WITHDRAW_DECISION,
                PUBLISH_DECISION,
                SUPERSEDE,
                RESCIND,
                RECOMMEND,
                ACKNOWLEDGE,
                ANSWER_RECOMMENDATION,
                PROGRESS,
                POSTPONE,
                CLAIM,
                NOT_ACCEPT,
                EFFECT,
                CLOSE_RECOMMENDATION,
                LAY_DOWN,
                PUBLISH_DUTY,
                UPDATE_DUTY,
                WITHHOLD_DUTY,
                ARCHIVE_DUTY);
    }

    /** Records what they are about; the codes of it, by their names in the paths. */
    static Map<String, String> recorded(Recording.Client client) {
        var planned =
                does(
                        client,
                        EveryCommand.PROPOSE,
                        EveryCommand.PROPOSE.with("status", "\"onForwardPlan\""));
        var claimed = does(client, RECOMMEND, RECOMMEND.right());
        to(client, ANSWER_RECOMMENDATION, "{recommended}", claimed);
        to(client, CLAIM, "{recommended}", claimed);
        return Map.of(
                "planned", planned,
                "publishable", taken(client),
                "supersedable", taken(client),
                "recommended", does(client, RECOMMEND, RECOMMEND.right()),
                "claimed", claimed,
                "duty", does(client, LAY_DOWN, LAY_DOWN.right()));
    }

    private static String taken(Recording.Client client) {
        var decision = does(client, EveryCommand.PROPOSE, EveryCommand.PROPOSE.right());
        to(client, EveryCommand.TAKE, "{decision}", decision);
        return decision;
    }

    private static String does(Recording.Client client, Sent sent, String body) {
        return client.carryOut(sent, sent.path(), body);
    }

    private static void to(Recording.Client client, Sent sent, String name, String code) {
        client.carryOut(sent, sent.path().replace(name, code), sent.right());
    }
}
