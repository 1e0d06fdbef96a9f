package uk.tallystick.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.Attendance;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Member;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.events.meeting.Presence;
import uk.tallystick.events.meeting.ProposedResolution;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.events.meeting.Resolved;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.time.LocalDate;
import java.util.List;

class MeetingTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final String id = Ids.of("meeting", "met" + System.nanoTime(), "M1");
    private final String path = "/api/bodies/" + Ids.bodyOf(id) + "/meetings";

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private MeetingScheduled scheduled(@Nullable Stated stated) {
        SIDE.log.body(Ids.bodyOf(id));
        return new MeetingScheduled(
                id,
                MeetingKind.PANEL,
                SIDE.log.label(id, "Police and crime panel"),
                DAY,
                SIDE.log.words(id, "early May"),
                SIDE.log.words(id, "County Hall"),
                List.of(
                        new Member(SIDE.log.label(id, "Cllr A"), SIDE.log.label(id, "City"), true),
                        new Member(SIDE.log.label(id, "Cllr B"), null, true)),
                2,
                DAY.minusDays(20),
                stated);
    }

    private AgendaItem item(String code, boolean exempt) {
        return new AgendaItem(
                code,
                SIDE.log.words(id, "6.1"),
                SIDE.log.words(id, "Title of " + code),
                exempt,
                exempt ? SIDE.log.words(id, "Financial affairs") : null);
    }

    private PapersTabled tabled(String item, String resolution) {
        return new PapersTabled(
                id,
                item,
                List.of(
                        new Paper(
                                "P-" + item,
                                SIDE.log.words(id, "Paper of " + item),
                                7L,
                                List.of(
                                        new ProposedResolution(
                                                resolution,
                                                SIDE.log.words(id, "Resolve " + resolution),
                                                SIDE.log.label(id, "Panel"))))),
                DAY.minusDays(10),
                null);
    }

    private Commit agenda(boolean exempt) {
        return SIDE.log.append(
                new AgendaPublished(
                        id,
                        List.of(item("I1", false), item("I2", exempt)),
                        DAY.minusDays(10),
                        null),
                tabled("I1", "R1"),
                tabled("I2", "R2"));
    }

    private Commit held() {
        return SIDE.log.append(
                new MeetingHeld(
                        id,
                        List.of(),
                        List.of(
                                new Attendance(
                                        SIDE.log.label(id, "Cllr A"), Presence.PRESENT, null),
                                new Attendance(
                                        SIDE.log.label(id, "Cllr B"),
                                        Presence.SUBSTITUTED,
                                        SIDE.log.label(id, "Cllr C"))),
                        true,
                        5L,
                        DAY,
                        null),
                decided("I1", "R1"),
                decided("I2", "R2"));
    }

    private ResolutionsDecided decided(String item, String resolution) {
        return new ResolutionsDecided(
                id,
                item,
                List.of(
                        new Resolved(
                                resolution,
                                ResolutionOutcome.AMENDED,
                                SIDE.log.words(id, "Amended " + resolution),
                                SIDE.log.label(id, "Commissioner"))),
                DAY,
                null);
    }

    private JsonNode read(@Nullable String token, String query) {
        var answer = SIDE.getBy(token, path + "/M1" + query);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode staff(Commit seen) {
        var answer = SIDE.get(path + "/M1", seen);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void a_meeting_is_told_from_its_calling_to_what_it_resolved() {
        SIDE.log.append(scheduled(null));
        agenda(false);
        var last = held();

        var meeting = staff(last);

        assertThat(meeting.path("kind").asString()).isEqualTo("panel");
        assertThat(meeting.path("forum").asString()).isEqualTo("Police and crime panel");
        assertThat(meeting.path("status").asString()).isEqualTo("held");
        assertThat(meeting.path("heldOn").asString()).isEqualTo("2026-05-01");
        assertThat(meeting.path("heldAsGiven").asString()).isEqualTo("early May");
        assertThat(meeting.path("place").asString()).isEqualTo("County Hall");
        assertThat(meeting.path("quorum").asInt()).isEqualTo(2);
        assertThat(meeting.path("quorate").asBoolean()).isTrue();
        assertThat(meeting.path("seenAtPosition").asLong()).isEqualTo(5);
        assertThat(meeting.path("members").valueStream().map(one -> one.path("person").asString()))
                .containsExactly("Cllr A", "Cllr B");
        assertThat(meeting.at("/members/0/seat").asString()).isEqualTo("City");
        assertThat(meeting.at("/attendance/1/presence").asString()).isEqualTo("substituted");
        assertThat(meeting.at("/attendance/1/substitute").asString()).isEqualTo("Cllr C");
        assertThat(meeting.path("agenda").valueStream().map(one -> one.path("number").asString()))
                .containsExactly("6.1", "6.1");
        var paper = meeting.at("/agenda/0/papers/0");
        assertThat(paper.path("title").asString()).isEqualTo("Paper of I1");
        assertThat(paper.path("frozenAt").asLong()).isEqualTo(7);
        var resolution = paper.at("/resolutions/0");
        assertThat(resolution.path("text").asString()).isEqualTo("Resolve R1");
        assertThat(resolution.path("outcome").asString()).isEqualTo("amended");
        assertThat(resolution.path("asAmended").asString()).isEqualTo("Amended R1");
        assertThat(resolution.path("addressedTo").asString()).isEqualTo("Commissioner");
        assertThat(SIDE.get(path + "/M1").header("ETag")).isEqualTo("\"7\"");

        var before = read(SIDE.tokenOf(""), "?effectiveOn=2026-04-25");
        assertThat(before.path("status").asString()).isEqualTo("agendaPublished");
        assertThat(before.at("/agenda/0/papers/0/resolutions/0/outcome").isNull()).isTrue();
    }

    @Test
    void the_public_sees_of_an_exempt_item_that_it_is_and_why_and_nothing_of_its_papers() {
        SIDE.log.append(scheduled(null));
        assertThat(SIDE.getBy(null, path + "/M1").status()).isEqualTo(404);
        agenda(true);
        var last = held();
        assertThat(staff(last).at("/agenda/1/papers/0/resolutions/0/asAmended").asString())
                .isEqualTo("Amended R2");

        var seen = read(null, "");

        assertThat(seen.at("/agenda/1/title").asString()).isEqualTo("Title of I2");
        assertThat(seen.at("/agenda/1/exempt").asBoolean()).isTrue();
        assertThat(seen.at("/agenda/1/exemption").asString()).isEqualTo("Financial affairs");
        assertThat(seen.at("/agenda/0/papers/0/resolutions/0/outcome").asString())
                .isEqualTo("amended");
        var history = SIDE.getBy(null, "/api/history/" + id);
        assertThat(seen.toString() + history.http().body())
                .contains("Paper of I1", "Amended R1")
                .doesNotContain("Paper of I2", "Resolve R2", "Amended R2", "P-I2", "R2\"");
        assertThat(seen.path("version").asLong()).isEqualTo(5);
    }

    @Test
    void an_item_that_becomes_exempt_is_so_in_every_state_there_was() {
        SIDE.log.append(scheduled(null));
        var open = agenda(false);
        assertThat(staff(open).path("agenda").size()).isEqualTo(2);
        assertThat(read(null, "?knownAt=" + open.last()).at("/agenda/1/papers").size())
                .isEqualTo(1);

        var last =
                SIDE.log.append(
                        new AgendaPublished(
                                id,
                                List.of(item("I1", false), item("I2", true)),
                                DAY.minusDays(9),
                                null));

        staff(last);
        for (var query : List.of("", "?knownAt=" + open.last())) {
            assertThat(read(null, query).at("/agenda/1/papers").size()).as(query).isZero();
            assertThat(read(null, query).at("/agenda/0/papers").size()).as(query).isEqualTo(1);
        }
    }

    @Test
    void members_are_those_of_the_day_and_before_it_those_it_was_called_with() {
        SIDE.log.append(scheduled(null));
        var called = agenda(false);
        var last =
                SIDE.log.append(
                        new MeetingHeld(
                                id,
                                List.of(new Member(SIDE.log.label(id, "Cllr Z"), null, true)),
                                List.of(),
                                null,
                                null,
                                DAY,
                                null));

        assertThat(staff(last).path("members").findValuesAsString("person"))
                .containsExactly("Cllr Z");
        var before = SIDE.get(path + "/M1?knownAt=" + called.last(), last).json();
        assertThat(before.path("members").findValuesAsString("person"))
                .containsExactly("Cllr A", "Cllr B");
    }

    @Test
    void every_date_there_was_is_shown_with_why() {
        SIDE.log.append(scheduled(null));
        var first = agenda(false);
        var last =
                SIDE.log.append(
                        new MeetingDateCorrected(
                                id,
                                DAY.plusDays(7),
                                SIDE.log.words(id, "The report has the wrong day"),
                                DAY,
                                null));

        var meeting = staff(last);

        assertThat(meeting.path("heldOn").asString()).isEqualTo("2026-05-08");
        assertThat(meeting.path("heldAsGiven").isNull()).isTrue();
        assertThat(meeting.at("/dates/0/heldOn").asString()).isEqualTo("2026-05-01");
        assertThat(meeting.at("/dates/0/asGiven").asString()).isEqualTo("early May");
        assertThat(meeting.at("/dates/1/heldOn").asString()).isEqualTo("2026-05-08");
        assertThat(meeting.at("/dates/1/reason").asString())
                .isEqualTo("The report has the wrong day");
        assertThat(SIDE.get(path + "/M1?knownAt=" + first.last()).json().path("heldOn").asString())
                .isEqualTo("2026-05-01");
    }

    @Test
    void the_public_reads_minutes_once_they_are_approved() {
        SIDE.log.append(scheduled(null));
        agenda(false);
        held();
        var drafted =
                SIDE.log.append(
                        new MinutesDrafted(
                                id, SIDE.log.words(id, "The panel met"), DAY.plusDays(3), null));
        assertThat(staff(drafted).at("/minutes/text").asString()).isEqualTo("The panel met");
        assertThat(read(null, "").path("minutes").isNull()).isTrue();
        assertThat(read(null, "").path("status").asString()).isEqualTo("held");
        assertThat(SIDE.getBy(null, "/api/history/" + id).http().body())
                .doesNotContain("The panel met");

        var approved =
                SIDE.log.append(
                        new MinutesApproved(
                                id,
                                SIDE.log.words(id, "For 25 read 27"),
                                null,
                                DAY.plusDays(20),
                                null));

        staff(approved);
        var seen = read(null, "");
        assertThat(seen.path("status").asString()).isEqualTo("approvedSubjectToAmendment");
        assertThat(seen.at("/minutes/text").asString()).isEqualTo("The panel met");
        assertThat(seen.at("/minutes/amendments").asString()).isEqualTo("For 25 read 27");
        assertThat(seen.at("/minutes/approvedOn").asString()).isEqualTo("2026-05-21");
    }

    @Test
    void a_draft_that_another_took_the_place_of_is_not_opened_by_the_approval() {
        SIDE.log.append(scheduled(null));
        agenda(false);
        held();
        SIDE.log.append(drafted("What was said of Mr Smith", 3), drafted("The panel met", 4));
        var approved = SIDE.log.append(new MinutesApproved(id, null, null, DAY.plusDays(20), null));

        staff(approved);

        assertThat(read(null, "").at("/minutes/text").asString()).isEqualTo("The panel met");
        assertThat(SIDE.getBy(null, "/api/history/" + id).http().body())
                .contains("The panel met")
                .doesNotContain("Mr Smith");
        assertThat(SIDE.get("/api/history/" + id).http().body()).contains("Mr Smith");
    }

    private MinutesDrafted drafted(String minutes, int days) {
        return new MinutesDrafted(id, SIDE.log.words(id, minutes), DAY.plusDays(days), null);
    }

    @Test
    void information_that_was_asked_for_is_shown_with_whether_it_came() {
        SIDE.log.append(scheduled(null));
        var asked =
                SIDE.log.append(
                        new InformationRequested(
                                id,
                                "r1",
                                SIDE.log.label(id, "The force"),
                                SIDE.log.words(id, "How many?"),
                                DAY.plusDays(5),
                                DAY,
                                null),
                        new InformationOverdue(id, "r1", DAY.plusDays(5), DAY.plusDays(6), null));
        var owed = staff(asked).at("/informationRequests/0");
        assertThat(owed.path("askedOf").asString()).isEqualTo("The force");
        assertThat(owed.path("overdueSince").asString()).isEqualTo("2026-05-07");
        assertThat(owed.path("answer").isNull()).isTrue();

        var given =
                SIDE.log.append(
                        new InformationProvided(
                                id, "r1", SIDE.log.words(id, "Forty"), DAY.plusDays(9), null));

        var answered = staff(given).at("/informationRequests/0");
        assertThat(answered.path("answer").asString()).isEqualTo("Forty");
        assertThat(answered.path("answeredOn").asString()).isEqualTo("2026-05-10");
        assertThat(answered.path("overdueSince").isNull()).isTrue();
    }

    @Test
    void history_is_public_as_it_was_stated_and_the_latest_held_come_first() {
        var source = SIDE.log.words(id, "The panel's pages");
        SIDE.log.append(scheduled(new Stated(DAY.plusDays(1), source, null)));
        var other = Ids.of("meeting", Ids.bodyOf(id), "M2");
        var last =
                SIDE.log.append(
                        new MeetingScheduled(
                                other,
                                MeetingKind.OTHER,
                                SIDE.log.label(id, "Board"),
                                DAY.plusDays(30),
                                null,
                                null,
                                List.of(),
                                null,
                                DAY,
                                new Stated(DAY, source, null)),
                        new MeetingCancelled(
                                other, SIDE.log.words(other, "An election"), DAY, null));
        assertThat(SIDE.get(path, last).status()).isEqualTo(200);

        var items = SIDE.getBy(null, path).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("code").asString()))
                .containsExactly("M2", "M1");
        assertThat(items.at("/0/status").asString()).isEqualTo("cancelled");
        assertThat(items.at("/0/cancelledBecause").asString()).isEqualTo("An election");
        assertThat(items.at("/1/statedSource").asString()).isEqualTo("The panel's pages");
    }
}
