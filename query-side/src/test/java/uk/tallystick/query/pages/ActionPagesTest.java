package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionConfirmed;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.exhibit.FileKind;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The page of an action tells its whole story, and a person's page what waits for them. */
class ActionPagesTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static void add(String id) {
        var because = new Origin(null, new FigureKey("K1", "all", Period.of("2025-26-Q4")), null);
        SIDE.log.append(
                new ActionAdded(
                        id,
                        SIDE.log.words(id, "Train people " + Ids.codeOf(id)),
                        ActionStatus.AGREED,
                        Lead.FORCE,
                        Nature.PROJECT,
                        null,
                        List.of(),
                        MARCH,
                        null,
                        new Particulars(
                                "D2026",
                                null,
                                SIDE.log.label(id, "City Council"),
                                List.of(SIDE.log.label(id, "NHS")),
                                List.of(
                                        new ActionMilestone(
                                                "M1", SIDE.log.words(id, "First draft"), APRIL)),
                                because),
                        MARCH,
                        null));
    }

    private static String page(String path, Commit seen) {
        var answer = SIDE.get(path, seen);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    @Test
    void an_action_shows_who_works_on_it_every_due_date_and_what_came_of_it() {
        SIDE.log.body("story");
        var id = Ids.of("action", "story", "A1");
        add(id);
        SIDE.log.append(new ActionOverdue(id, MARCH, MARCH.plusDays(1), null));
        SIDE.log.append(
                new ActionRescheduled(
                        id, MAY, SIDE.log.words(id, "A partner is late"), APRIL, null));
        SIDE.log.append(
                new OutputRecorded(
                        id,
                        new BigDecimal("90"),
                        SIDE.log.label(id, "People trained"),
                        Period.of("2025-26"),
                        Marker.ESTIMATED,
                        SIDE.log.words(id, "about 90"),
                        APRIL,
                        null));
        var file = Ids.of("exhibit", "story", "f1");
        var filed =
                SIDE.log.append(
                        new ExhibitFiled(
                                file,
                                id,
                                FileKind.EVIDENCE,
                                SIDE.log.words(file, "Register of trainees"),
                                null,
                                SIDE.log.file(
                                        file,
                                        "application/pdf",
                                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                                MAY,
                                null));

        assertThat(page("/bodies/story/actions/A1", filed))
                .contains(
                        "City Council",
                        "NHS",
                        "1 May 2026",
                        "1 March 2026",
                        "A partner is late",
                        "First draft",
                        "People trained",
                        "about 90",
                        "(estimated)",
                        "Register of trainees",
                        "/api/bodies/story/exhibits/f1/content",
                        "PDF, 8 bytes",
                        "Add a document",
                        "/bodies/story/exhibits/new?about=action:story:A1")
                .doesNotContain("Overdue");
        assertThat(page("/bodies/story/actions/A1?effectiveOn=2026-03-05", filed))
                .contains("Overdue since 2 March 2026")
                .doesNotContain("Register of trainees", "Put a file");
    }

    @Test
    void both_pages_name_the_other_action_and_who_confirmed_is_named_within() {
        SIDE.log.body("pair");
        var one = Ids.of("action", "pair", "A1");
        var two = Ids.of("action", "pair", "A2");
        add(one);
        add(two);
        SIDE.log.append(new ActionMerged(one, "A2", null, APRIL, null));
        SIDE.log.append(
                new ActionStatusChanged(two, ActionStatus.COMPLETE, null, null, APRIL, null));
        var complete = SIDE.log.append(new ActionAssigned(two, null, APRIL, null));

        assertThat(page("/bodies/pair/actions/A1", complete))
                .contains("Merged, since 1 April 2026", "Goes on in", "Train people A2");
        assertThat(page("/bodies/pair/actions/A2", complete))
                .contains("Has taken up", "Train people A1", "Nobody has confirmed it yet");
        SIDE.log.actor(TestPeople.register(SIDE.database, "", Set.of()));
        var confirmed = SIDE.log.append(new ActionConfirmed(two, null, MAY, null));
        SIDE.log.actor("local");
        assertThat(page("/bodies/pair/actions/A2", confirmed))
                .contains("1 May 2026 by Test Person");
    }

    @Test
    void what_somebody_owes_has_a_page_of_its_own() {
        SIDE.log.body("mine");
        var id = Ids.of("action", "mine", "A1");
        add(id);
        var person = TestPeople.register(SIDE.database, "mine", Set.of(Role.DELIVERY_LEAD));
        var token = TestPeople.tokenOf(SIDE.database, person);
        assertThat(SIDE.getBy(token, "/people/me/owed").http().body())
                .contains("There is nothing that waits for you");

        SIDE.log.append(new ActionAssigned(id, person, MARCH, null));
        var late = SIDE.log.append(new ActionOverdue(id, MARCH, MARCH.plusDays(1), null));
        SIDE.get("/bodies/mine/actions/A1", late);
        assertThat(SIDE.getBy(token, "/people/me/owed").http().body())
                .contains("Train people A1", "Overdue", "First draft", "/bodies/mine/actions/A1");
    }
}
