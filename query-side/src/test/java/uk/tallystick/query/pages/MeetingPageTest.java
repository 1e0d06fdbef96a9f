package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.Attendance;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
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
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyClosed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;

class MeetingPageTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final String ID = "meeting:met:M1";
    private static final String PATH = "/bodies/met/meetings";

    @BeforeAll
    static void fill() {
        SIDE.log.body("met");
        scrutiny();
        SIDE.log.append(
                new MeetingScheduled(
                        ID,
                        MeetingKind.PANEL,
                        label("Police and crime panel"),
                        DAY,
                        null,
                        words("County Hall"),
                        List.of(new Member(label("Cllr A"), label("City"), true)),
                        1,
                        DAY,
                        null),
                new MeetingDateCorrected(
                        ID, DAY.plusDays(1), words("A slip <of the pen>"), DAY, null),
                new AgendaPublished(
                        ID,
                        List.of(
                                new AgendaItem(
                                        "I1", words("6.1"), words("Performance"), false, null),
                                new AgendaItem(
                                        "I2",
                                        words("6.1"),
                                        words("Estates"),
                                        true,
                                        words("Sales"))),
                        DAY,
                        null),
                tabled("I1", "Quarterly report", "Note it"),
                tabled("I2", "Sale of a station", "Sell it"));
        var last =
                SIDE.log.append(
                        new MeetingHeld(
                                ID,
                                List.of(),
                                List.of(
                                        new Attendance(
                                                label("Cllr A"),
                                                Presence.SUBSTITUTED,
                                                label("Cllr B"))),
                                true,
                                3L,
                                DAY.plusDays(1),
                                null),
                        new ResolutionsDecided(
                                ID,
                                "I1",
                                List.of(
                                        new Resolved(
                                                "R-I1",
                                                ResolutionOutcome.AMENDED,
                                                words("Note it twice"),
                                                null)),
                                DAY.plusDays(1),
                                null),
                        new MinutesDrafted(ID, words("The panel met."), DAY.plusDays(3), null),
                        new MinutesApproved(
                                ID, words("For 25 read 27"), null, DAY.plusDays(9), null),
                        new InformationRequested(
                                ID,
                                "r1",
                                label("The force"),
                                words("How many?"),
                                DAY.plusDays(5),
                                DAY,
                                null),
                        new InformationOverdue(ID, "r1", DAY.plusDays(5), DAY.plusDays(6), null));
        assertThat(SIDE.get(PATH, last).status()).isEqualTo(200);
    }

    private static void scrutiny() {
        var id = "scrutiny:met:S1";
        SIDE.log.append(
                new ScrutinyScheduled(
                        id,
                        label("Accountability board"),
                        words("Response times"),
                        DAY,
                        null,
                        List.of(),
                        null,
                        List.of("N1"),
                        null,
                        DAY,
                        null),
                new QuestionsPut(
                        id,
                        List.of(
                                new ScrutinyQuestion(
                                        Asker.COMMISSIONER, null, words("Why so slow?")),
                                new ScrutinyQuestion(
                                        Asker.MEMBER_OF_THE_PUBLIC, null, words("When?"))),
                        DAY,
                        null),
                new ScrutinyExamined(
                        id, words("Vacancies"), label("The chief"), null, 2L, DAY, null),
                new ScrutinyFollowedUp(id, List.of(), words("Recruiting"), DAY, null),
                new ScrutinyReviewed(id, words("Better"), null, null, DAY.plusDays(5), null),
                new ScrutinyClosed(id, null, DAY.plusDays(6), null));
    }

    private static PapersTabled tabled(String item, String paper, String resolution) {
        return new PapersTabled(
                ID,
                item,
                List.of(
                        new Paper(
                                "P-" + item,
                                words(paper),
                                2L,
                                List.of(
                                        new ProposedResolution(
                                                "R-" + item,
                                                words(resolution),
                                                label("Commissioner"))))),
                DAY,
                null);
    }

    private static Exhibit words(String text) {
        return SIDE.log.words("met", text);
    }

    private static Labelled label(String text) {
        return SIDE.log.label("met", text);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String page(QuerySide.Response answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.http()
                .body()
                .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void meetings_are_listed_with_their_day_and_how_far_they_are() {
        assertThat(page(SIDE.get(PATH)))
                .contains("1 meeting, the latest first", "2 May 2026", "Police and crime panel")
                .contains("Police and crime panel Minutes approved subject to amendment");
    }

    @Test
    void a_meeting_shows_what_it_was_about_who_was_there_and_what_it_resolved() {
        assertThat(page(SIDE.get(PATH + "/M1")))
                .contains("Meeting of 2 May 2026", "County Hall", "Quorate Yes")
                .contains("1 May 2026", "2 May 2026: A slip &lt;of the pen&gt;")
                .contains("6.1 Performance", "6.1 Estates Exempt")
                .contains("Heard without the public: Sales", "Sale of a station")
                .contains("Note it (to: Commissioner) Amended Resolved instead: Note it twice")
                .contains("Sell it (to: Commissioner) Proposed")
                .contains("Cllr A: substituted by Cllr B", "Cllr A, City")
                .contains("Approved subject to amendment on 10 May 2026.", "For 25 read 27")
                .contains("The panel met.")
                .contains("How many?", "The force", "Overdue since 7 May 2026", "Not given yet");
        assertThat(SIDE.get(PATH + "/M1").http().body())
                .contains("href=\"/history/meeting:met:M1\"")
                .contains("href=\"/bodies/met?knownAt=2\"");
    }

    @Test
    void the_public_is_told_why_an_item_is_exempt_and_no_more() {
        var seen = page(SIDE.getBy(null, PATH + "/M1"));

        assertThat(seen)
                .contains("6.1 Estates Exempt Heard without the public: Sales")
                .contains("Quarterly report")
                .doesNotContain("Sale of a station", "Sell it");
        assertThat(page(SIDE.getBy(null, "/history/" + ID)))
                .contains("Quarterly report")
                .doesNotContain("Sale of a station", "Sell it");
    }

    @Test
    void an_item_of_scrutiny_is_one_story() {
        assertThat(page(SIDE.get("/bodies/met/scrutiny")))
                .contains("Response times", "Closed", "Not recorded yet");
        assertThat(page(SIDE.get("/bodies/met/scrutiny/S1")))
                .containsSubsequence(
                        "Response times",
                        "Questions put Why so slow? Commissioner, 1 May 2026",
                        "Questions from the public When? A member of the public, 1 May 2026",
                        "Vacancies",
                        "The chief",
                        "The figures as they were seen in the session",
                        "Not recorded yet.",
                        "Recruiting",
                        "Review of 6 May 2026",
                        "Better",
                        "Closed on 7 May 2026");
    }
}
