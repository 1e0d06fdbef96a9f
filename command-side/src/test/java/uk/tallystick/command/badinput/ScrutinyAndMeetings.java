package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.Field.list;
import static uk.tallystick.command.badinput.Field.needed;
import static uk.tallystick.command.badinput.Field.optional;
import static uk.tallystick.command.badinput.Kind.CHOICE;
import static uk.tallystick.command.badinput.Kind.CODE;
import static uk.tallystick.command.badinput.Kind.CODES;
import static uk.tallystick.command.badinput.Kind.DAY;
import static uk.tallystick.command.badinput.Kind.OBJECTS;
import static uk.tallystick.command.badinput.Kind.PAST;
import static uk.tallystick.command.badinput.Kind.TRUTH;
import static uk.tallystick.command.badinput.Kind.WHOLE;
import static uk.tallystick.command.badinput.Kind.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every command to scrutiny items and meetings, as in {@link EveryCommand}. */
final class ScrutinyAndMeetings {

    private static final String BODY = "/api/bodies/badshire";

    static final Sent QUESTIONS =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny/{scrutiny}/questions",
                    BODY + "/scrutiny/{examinable}/questions",
                    new Field(
                            "questions",
                            OBJECTS,
                            true,
                            "[{\"asker\": \"panel\", \"text\": \"Why?\"}]",
                            List.of(
                                    needed("asker", CHOICE, "\"panel\""),
                                    optional("name", WORDS),
                                    needed("text", WORDS, "\"Why?\""))),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent EXAMINE =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny/{scrutiny}/examine",
                    BODY + "/scrutiny/{examinable}/examine",
                    optional("response", WORDS, "\"Vacancies\""),
                    optional("respondedBy", WORDS),
                    optional("recording", WORDS),
                    optional("seenAtPosition", WHOLE),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent FOLLOW_UP =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny/{scrutiny}/follow-up",
                    BODY + "/scrutiny/{followable}/follow-up",
                    needed("actions", CODES, "[\"AGREED\"]"),
                    optional("comment", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent REVIEW =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny/{scrutiny}/review",
                    BODY + "/scrutiny/{followable}/review",
                    needed("findings", WORDS, "\"Better\""),
                    optional("assurance", CHOICE),
                    optional("reviewOn", DAY),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CLOSE =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny/{scrutiny}/close",
                    BODY + "/scrutiny/{followable}/close",
                    optional("comment", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent MEETING =
            Sent.of(
                    "POST /api/bodies/{body}/meetings",
                    BODY + "/meetings",
                    needed("kind", CHOICE, "\"panel\""),
                    needed("forum", WORDS, "\"Police and crime panel\""),
                    needed("heldOn", DAY, "\"2025-06-10\""),
                    optional("heldAsGiven", WORDS),
                    optional("place", WORDS),
                    list(
                            "members",
                            needed("person", WORDS, "\"Cllr A\""),
                            optional("seat", WORDS),
                            optional("voting", TRUTH)),
                    optional("quorum", WHOLE),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent DATE =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/date",
                    BODY + "/meetings/{meeting}/date",
                    needed("heldOn", DAY, "\"2025-06-11\""),
                    needed("reason", WORDS, "\"A slip\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent AGENDA =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/agenda",
                    BODY + "/meetings/{meeting}/agenda",
                    new Field(
                            "items",
                            OBJECTS,
                            true,
                            "[{\"code\": \"I1\", \"title\": \"A\", \"papers\": [{\"code\": \"P1\","
                                    + " \"title\": \"B\", \"resolutions\": [{\"code\": \"R1\","
                                    + " \"text\": \"C\"}]}]}]",
                            List.of(
                                    needed("code", CODE, "\"I1\""),
                                    optional("number", WORDS),
                                    needed("title", WORDS, "\"A\""),
                                    optional("exempt", TRUTH),
                                    optional("exemption", WORDS),
                                    list(
                                            "papers",
                                            needed("code", CODE, "\"P1\""),
                                            needed("title", WORDS, "\"B\""),
                                            optional("frozenAt", WHOLE),
                                            list(
                                                    "resolutions",
                                                    needed("code", CODE, "\"R1\""),
                                                    needed("text", WORDS, "\"C\""),
                                                    optional("addressedTo", WORDS))))),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent HOLD =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/hold",
                    BODY + "/meetings/{meeting}/hold",
                    list(
                            "members",
                            needed("person", WORDS, "\"Cllr A\""),
                            optional("seat", WORDS),
                            optional("voting", TRUTH)),
                    list(
                            "attendance",
                            needed("member", WORDS, "\"Cllr A\""),
                            needed("presence", CHOICE, "\"present\""),
                            optional("substitute", WORDS)),
                    optional("seenAtPosition", WHOLE),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent RESOLUTIONS =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/resolutions",
                    BODY + "/meetings/{meeting}/resolutions",
                    new Field(
                            "resolutions",
                            OBJECTS,
                            true,
                            "[{\"resolution\": \"R1\", \"outcome\": \"agreed\"}]",
                            List.of(
                                    needed("resolution", CODE, "\"R1\""),
                                    needed("outcome", CHOICE, "\"agreed\""),
                                    optional("asAmended", WORDS),
                                    optional("addressedTo", WORDS))),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent MINUTES =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/minutes",
                    BODY + "/meetings/{meeting}/minutes",
                    needed("minutes", WORDS, "\"The panel met.\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CORRECT_RECORD =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/minutes/approve",
                    BODY + "/meetings/{meeting}/minutes/approve",
                    optional("amendments", WORDS),
                    optional("atMeeting", CODE),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CANCEL =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/cancel",
                    BODY + "/meetings/{cancellable}/cancel",
                    needed("reason", WORDS, "\"An election\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ASK =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/information-requests",
                    BODY + "/meetings/{meeting}/information-requests",
                    needed("text", WORDS, "\"How many?\""),
                    optional("askedOf", WORDS),
                    optional("dueOn", DAY),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ANSWER =
            Sent.of(
                    "POST /api/bodies/{body}/meetings/{meeting}/information-requests/{request}/answer",
                    BODY + "/meetings/{meeting}/information-requests/{asked}/answer",
                    needed("answer", WORDS, "\"Forty\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    /** Those that bring something into being, which nobody names. */
    static final Set<Sent> NAMELESS = Set.of(MEETING, ASK);

    private ScrutinyAndMeetings() {}

    static List<Sent> all() {
        return List.of(
                QUESTIONS,
                EXAMINE,
                FOLLOW_UP,
                REVIEW,
                CLOSE,
                MEETING,
                DATE,
                AGENDA,
                HOLD,
                RESOLUTIONS,
                MINUTES,
                CORRECT_RECORD,
                CANCEL,
                ASK,
                ANSWER);
    }

    /** Records what they are about; the codes of it, by their names in the paths. */
    static Map<String, String> recorded(Recording.Client client) {
        var followable =
                client.carryOut(
                        EveryCommand.SCHEDULE,
                        EveryCommand.SCHEDULE.path(),
                        EveryCommand.SCHEDULE.right());
        client.carryOut(
                EveryCommand.OUTCOME,
                EveryCommand.OUTCOME.path().replace("{scrutiny}", followable),
                EveryCommand.OUTCOME.right());
        var examinable =
                client.carryOut(
                        EveryCommand.SCHEDULE,
                        EveryCommand.SCHEDULE.path(),
                        EveryCommand.SCHEDULE.right());
        var meeting =
                client.carryOut(
                        MEETING,
                        MEETING.path(),
                        MEETING.with("members", "[{\"person\": \"Cllr A\"}]"));
        var asked =
                client.carryOut(
                        ASK,
                        ASK.path().replace("{meeting}", meeting),
                        ASK.with("effectiveOn", "\"2025-06-10\""));
        return Map.of(
                "followable", followable,
                "examinable", examinable,
                "meeting", meeting,
                "asked", asked,
                "cancellable", client.carryOut(MEETING, MEETING.path(), MEETING.right()));
    }

    /** What is wrong with one of them only. */
    static Stream<Row> wrong() {
        var item = "{\"code\": \"I1\", \"title\": \"A\"}";
        return Stream.of(
                Row.of(
                        "because of nothing",
                        EveryCommand.SCHEDULE,
                        EveryCommand.SCHEDULE.with("because", "{}"),
                        422,
                        "because"),
                Row.of(
                        "because of what is not there",
                        EveryCommand.SCHEDULE,
                        EveryCommand.SCHEDULE.with(
                                "because", "{\"thing\": \"action:badshire:never\"}"),
                        422,
                        "because.thing"),
                Row.of(
                        "because of no figure",
                        EveryCommand.SCHEDULE,
                        EveryCommand.SCHEDULE.with(
                                "because",
                                "{\"figure\": {\"kpi\": \"never\", \"period\": \"2024-25\"}}"),
                        422,
                        "because.figure.kpi"),
                Row.of(
                        "an unknown action",
                        FOLLOW_UP,
                        FOLLOW_UP.with("actions", "[\"AGREED\", \"never\"]"),
                        422,
                        "actions[1]"),
                Row.of("no action", FOLLOW_UP, FOLLOW_UP.with("actions", "[]"), 422, "actions"),
                Row.of(
                        "a review before the last",
                        REVIEW,
                        REVIEW.with("effectiveOn", "\"2025-06-12\"", "reviewOn", "\"2025-06-11\""),
                        422,
                        "reviewOn"),
                Row.of(
                        "a session before its day",
                        EXAMINE,
                        EXAMINE.with("effectiveOn", "\"2025-06-09\""),
                        422,
                        "effectiveOn"),
                Row.of(
                        "no question",
                        QUESTIONS,
                        QUESTIONS.with("questions", "[]"),
                        422,
                        "questions"),
                Row.of(
                        "a member twice",
                        MEETING,
                        MEETING.with(
                                "members", "[{\"person\": \"Cllr A\"}, {\"person\": \"CLLR A\"}]"),
                        422,
                        "members[1].person"),
                Row.of("a quorum of nobody", MEETING, MEETING.with("quorum", "0"), 422, "quorum"),
                Row.of(
                        "an item twice",
                        AGENDA,
                        AGENDA.with("items", "[" + item + "," + item + "]"),
                        422,
                        "items[1].code"),
                Row.of(
                        "exempt and nobody says why",
                        AGENDA,
                        AGENDA.with("items", "[" + item.replace("}", ", \"exempt\": true}") + "]"),
                        422,
                        "items[0].exemption"),
                Row.of(
                        "open and a reason not to be",
                        AGENDA,
                        AGENDA.with(
                                "items", "[" + item.replace("}", ", \"exemption\": \"x\"}") + "]"),
                        422,
                        "items[0].exemption"),
                Row.of(
                        "a paper of figures to come",
                        AGENDA,
                        AGENDA.with(
                                "items",
                                "["
                                        + item.replace(
                                                "}",
                                                ", \"papers\": [{\"code\": \"P1\", \"title\":"
                                                        + " \"B\", \"frozenAt\": 99999999}]}")
                                        + "]"),
                        422,
                        "items[0].papers[0].frozenAt"),
                Row.of(
                        "who is no member",
                        HOLD,
                        HOLD.with(
                                "attendance",
                                "[{\"member\": \"Cllr Z\", \"presence\": \"present\"}]"),
                        422,
                        "attendance[0].member"),
                Row.of(
                        "a substitute of who was there",
                        HOLD,
                        HOLD.with(
                                "attendance",
                                "[{\"member\": \"Cllr A\", \"presence\": \"present\","
                                        + " \"substitute\": \"Cllr C\"}]"),
                        422,
                        "attendance[0].substitute"),
                Row.of(
                        "figures to come",
                        HOLD,
                        HOLD.with("seenAtPosition", "99999999"),
                        422,
                        "seenAtPosition"),
                Row.of(
                        "nothing",
                        RESOLUTIONS,
                        RESOLUTIONS.with("resolutions", "[]"),
                        422,
                        "resolutions"),
                Row.of(
                        "at no meeting on record",
                        CORRECT_RECORD,
                        CORRECT_RECORD.with("atMeeting", "\"never\""),
                        422,
                        "atMeeting"),
                Row.of(
                        "owed before it was asked",
                        ASK,
                        ASK.with("effectiveOn", "\"2025-06-12\"", "dueOn", "\"2025-06-11\""),
                        422,
                        "dueOn"),
                Row.of(
                        "an answer before the question",
                        ANSWER,
                        ANSWER.with("effectiveOn", "\"2025-06-09\""),
                        422,
                        "effectiveOn"),
                Row.of("before the meeting", RESOLUTIONS, RESOLUTIONS.right(), 409),
                Row.of("before the meeting", MINUTES, MINUTES.right(), 409),
                Row.of("without minutes", CORRECT_RECORD, CORRECT_RECORD.right(), 409),
                Row.of("after the outcome", QUESTIONS, QUESTIONS.right(), 409)
                        .to(QUESTIONS.path().replace("examinable", "followable")),
                Row.of("after the outcome", EXAMINE, EXAMINE.right(), 409)
                        .to(EXAMINE.path().replace("examinable", "followable")),
                Row.of("before the outcome", FOLLOW_UP, FOLLOW_UP.right(), 409)
                        .to(FOLLOW_UP.path().replace("followable", "examinable")),
                Row.of("before the outcome", REVIEW, REVIEW.right(), 409)
                        .to(REVIEW.path().replace("followable", "examinable")),
                Row.of("before the outcome", CLOSE, CLOSE.right(), 409)
                        .to(CLOSE.path().replace("followable", "examinable")));
    }
}
