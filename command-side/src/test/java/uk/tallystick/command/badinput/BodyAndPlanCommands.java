package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.Field.list;
import static uk.tallystick.command.badinput.Field.needed;
import static uk.tallystick.command.badinput.Field.optional;
import static uk.tallystick.command.badinput.Kind.CHOICE;
import static uk.tallystick.command.badinput.Kind.CODE;
import static uk.tallystick.command.badinput.Kind.CODES;
import static uk.tallystick.command.badinput.Kind.DAY;
import static uk.tallystick.command.badinput.Kind.NUMBER;
import static uk.tallystick.command.badinput.Kind.PAST;
import static uk.tallystick.command.badinput.Kind.PERIOD;
import static uk.tallystick.command.badinput.Kind.TEXTS;
import static uk.tallystick.command.badinput.Kind.WORDS;

import java.util.List;

/** Of {@link EveryCommand} those about bodies and plans. */
final class BodyAndPlanCommands {

    private static final String BODY = "/api/bodies/badshire";
    private static final String LEAVING = "/api/bodies/leavingshire";

    static final Sent APPOINT =
            Sent.of(
                    "POST /api/bodies/{body}/holders",
                    BODY + "/holders",
                    needed("office", CHOICE, "\"commissioner\""),
                    needed("name", WORDS, "\"A. Holder\""),
                    optional("holding", CHOICE),
                    optional("until", DAY),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent LEAVE =
            Sent.of(
                    "POST /api/bodies/{body}/holders/end",
                    BODY + "/holders/end",
                    needed("office", CHOICE, "\"deputy\""),
                    needed("name", WORDS, "\"A. Deputy\""),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent FORCE =
            Sent.of(
                    "POST /api/bodies/{body}/forces",
                    BODY + "/forces",
                    needed("name", WORDS, "\"Newshire Police\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent MONITOR =
            Sent.of(
                    "POST /api/bodies/{body}/forces/{force}/monitoring",
                    BODY + "/forces/some-police/monitoring",
                    needed("phase", CHOICE, "\"engage\""),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent GRADE =
            Sent.of(
                    "POST /api/bodies/{body}/forces/{force}/grades",
                    BODY + "/forces/some-police/grades",
                    needed("inspection", WORDS, "\"PEEL 2025\""),
                    needed("question", WORDS, "\"Victims\""),
                    needed("grade", CHOICE, "\"good\""),
                    optional("publishedOn", PAST),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent RELEASE =
            Sent.of(
                    "POST /api/bodies/{body}/forces/{force}/release",
                    BODY + "/forces/other-police/release",
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent AREA =
            Sent.of(
                    "POST /api/bodies/{body}/areas",
                    BODY + "/areas",
                    needed("name", WORDS, "\"Newtown\""),
                    needed("scheme", WORDS, "\"Districts\""),
                    optional("within", CODES),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent END_AREA =
            Sent.of(
                    "POST /api/bodies/{body}/areas/{area}/end",
                    BODY + "/areas/oldtown/end",
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent TRANSFER =
            Sent.of(
                    "POST /api/bodies/{body}/transfer",
                    LEAVING + "/transfer",
                    needed("to", CODE, "\"badshire\""),
                    needed("reason", WORDS, "\"The order\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ABOLISH =
            Sent.of(
                    "POST /api/bodies/{body}/abolish",
                    LEAVING + "/abolish",
                    needed("reason", WORDS, "\"The order\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent VERSION =
            Sent.of(
                    "POST /api/bodies/{body}/plans/{plan}/versions",
                    BODY + "/plans/PLAN/versions",
                    needed("version", WORDS, "\"V002\""),
                    optional("title", WORDS),
                    optional("startsOn", DAY),
                    optional("endsOn", DAY),
                    new Field(
                            "nodes",
                            Kind.OBJECTS,
                            true,
                            "[]",
                            List.of(
                                    needed("code", CODE, "\"P1\""),
                                    needed("kind", WORDS, "\"pillar\""),
                                    needed("title", WORDS, "\"Prevent\""),
                                    optional("parents", CODES),
                                    optional("aliases", TEXTS),
                                    optional("lead", WORDS),
                                    list(
                                            "money",
                                            needed("amount", NUMBER, "1500.50"),
                                            optional("qualifier", CHOICE),
                                            optional("period", PERIOD),
                                            optional("fund", WORDS)))),
                    needed("reason", WORDS, "\"Varied\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PROMISE =
            Sent.of(
                    "POST /api/bodies/{body}/plans/{plan}/nodes/{node}/status",
                    BODY + "/plans/PLAN/nodes/C1/status",
                    needed("status", CHOICE, "\"kept\""),
                    optional("comment", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PLAN_STATUS =
            Sent.of(
                    "POST /api/bodies/{body}/plans/{plan}/status",
                    BODY + "/plans/PLAN/status",
                    needed("status", CHOICE, "\"withPanel\""),
                    optional("comment", WORDS),
                    optional("supersededBy", CODE),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    private BodyAndPlanCommands() {}

    static List<Sent> all() {
        return List.of(
                APPOINT,
                LEAVE,
                FORCE,
                MONITOR,
                GRADE,
                RELEASE,
                AREA,
                END_AREA,
                TRANSFER,
                ABOLISH,
                VERSION,
                PROMISE,
                PLAN_STATUS);
    }
}
