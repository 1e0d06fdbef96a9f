package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Set;

/** Any step of any thing can be filled in, by whoever may take it. */
class StepFormTest extends FormTest {

    private final String record = "/bodies/" + body + "/record/";
    private String secretary = "";
    private String approver = "";

    @BeforeEach
    void aBody() {
        register(body);
        secretary = TestPeople.somebody(database, body, Set.of(Role.SECRETARY));
        approver = TestPeople.somebody(database, body, Set.of(Role.APPROVER));
    }

    private String scrutiny() throws Exception {
        var sent =
                send(
                        secretary,
                        record + "scrutiny",
                        fields(
                                "key",
                                "new" + System.nanoTime(),
                                "forum",
                                "Accountability board",
                                "topic",
                                "Repeat victims",
                                "heldOn-day",
                                "1",
                                "heldOn-month",
                                "9",
                                "heldOn-year",
                                "2025"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return location(sent).replaceFirst(".*/scrutiny/", "").replaceFirst("\\?.*", "");
    }

    @Test
    void aNewThingIsRecordedAndShown() throws Exception {
        var page = get(secretary, record + "scrutiny");
        assertThat(page.body())
                .contains("New scrutiny", "name=\"heldOn-day\"", "name=\"topic\"")
                .contains("type=\"hidden\" name=\"because.seenAtPosition\"");
        var code = scrutiny();
        assertThat(count("log.event WHERE aggregate_id = ?", "scrutiny:" + body + ":" + code))
                .isEqualTo(1);
    }

    @Test
    void eachFieldIsOnThePageOnce() throws Exception {
        var page = get(secretary, record + "scrutiny").body();
        for (var field : List.of("topic", "forum", "kpis", "heldOn-day", "statedSource")) {
            assertThat(page.split("name=\"" + field + "\"", -1)).as(field).hasSize(2);
        }
        assertThat(page).contains("Published on").doesNotContain("Stated on");
    }

    @Test
    void theStepsOfAThingAreThoseThatItsReaderMayTake() throws Exception {
        var code = scrutiny();
        assertThat(get(secretary, record + "scrutiny/" + code).body())
                .contains("Repeat victims", "step=outcome");
        assertThat(get(approver, record + "scrutiny/" + code).statusCode()).isEqualTo(403);
        assertThat(get(approver, record + "scrutiny/" + code + "?step=outcome").statusCode())
                .isEqualTo(403);
        assertThat(
                        send(
                                        approver,
                                        record + "scrutiny/" + code,
                                        fields("step", "outcome", "key", "k", "outcome", "noted"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        var code = scrutiny();
        var sent =
                send(
                        secretary,
                        record + "scrutiny/" + code,
                        fields(
                                "step",
                                "outcome",
                                "key",
                                "k",
                                "outcome",
                                "noted",
                                "recordedOn-day",
                                "31",
                                "recordedOn-month",
                                "2",
                                "recordedOn-year",
                                "2025",
                                "reasons",
                                "Words <b>typed</b>"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("href=\"#recordedOn\"", "must be a real date")
                .contains("Words &lt;b&gt;typed&lt;/b&gt;");
        assertThat(get(secretary, record + "scrutiny?step=nonsense").statusCode()).isEqualTo(404);
        assertThat(get(secretary, record + "submissions").statusCode()).isEqualTo(404);
        assertThat(get("", record + "scrutiny").statusCode()).isIn(302, 401);
    }

    @Test
    void aListHasAsManyRowsAsAreAskedFor() throws Exception {
        var kpi = record + "kpis";
        var page =
                send(
                        approver,
                        kpi,
                        fields(
                                "key",
                                "k",
                                "code",
                                "K1",
                                "components[0].name",
                                "Towns",
                                "components[0].value",
                                "9",
                                "components[1].name",
                                "Country",
                                "components[1].value",
                                "15",
                                "add",
                                "components"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"components[2].name\"", "value=\"Towns\"", "value=\"K1\"");
        var sent =
                send(
                        approver,
                        kpi,
                        fields(
                                "key",
                                "k",
                                "code",
                                "K1",
                                "name",
                                "Response",
                                "unit",
                                "percent",
                                "direction",
                                "increase",
                                "source",
                                "Force",
                                "components[0].name",
                                "Towns",
                                "components[0].value",
                                "9",
                                "components[1].name",
                                "",
                                "components[1].value",
                                ""));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(location(sent)).contains("/bodies/" + body + "/kpis/K1?seen=");
        assertThat(
                        jdbc.queryForObject(
                                "SELECT payload #>> '{method,components,0,value}' FROM"
                                        + " log.event_json WHERE aggregate_id = ?",
                                String.class,
                                "kpi:" + body + ":K1"))
                .isEqualTo("9");
    }

    @Test
    void whatWasSeenIsPinnedWhenItIsSeenAndNotBefore() throws Exception {
        var pinned = "type=\"hidden\" name=\"seenAtPosition\"";
        assertThat(get(secretary, record + "scrutiny").body()).doesNotContain(pinned);
        assertThat(get(secretary, record + "scrutiny/" + scrutiny() + "?step=examine").body())
                .contains(pinned);
    }

    @Test
    void historyIsNotPinnedToTheFiguresOfToday() throws Exception {
        for (var history : List.of(true, false)) {
            var code = scrutiny();
            var said = "step=examine&seenAtPosition=1&";
            var published =
                    "statedOn-day=2&statedOn-month=9&statedOn-year=2025&statedSource=Minutes";
            var sent =
                    send(
                            secretary,
                            record + "scrutiny/" + code,
                            said + "key=" + code + "&" + (history ? published : ""));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            assertThat(last("payload ->> 'seenAtPosition'", "scrutiny:" + body + ":" + code))
                    .isEqualTo(history ? null : "1");
        }
    }

    @Test
    void noIsAnAnswerAndNothingIsNone() throws Exception {
        assertThat(get(secretary, record + "meetings").body())
                .contains("type=\"radio\" name=\"members[0].voting\" value=\"false\"");
        var meeting =
                "key=k&kind=panel&forum=Panel&heldOn-day=1&heldOn-month=9&heldOn-year=2025"
                        + "&members[0].person=Ann&members[0].voting=false"
                        + "&members[1].person=Ben&members[1].voting=true"
                        + "&members[2].person=Cem";
        var sent = send(secretary, record + "meetings", meeting.replace("[", "%5B"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        var code = location(sent).replaceFirst(".*/meetings/", "").replaceFirst("\\?.*", "");
        assertThat(
                        last(
                                "jsonb_path_query_array(payload::jsonb, '$.members[*].voting')",
                                "meeting:" + body + ":" + code))
                .isEqualTo("[false, true, true]");
        assertThat(send(secretary, record + "meetings", "key=m&members%5B0%5D.voting=maybe").body())
                .contains("is none of the choices");
    }

    private @Nullable String last(String what, String id) {
        return jdbc.queryForObject(
                "SELECT (%s)::text FROM log.event_json WHERE aggregate_id = ?".formatted(what)
                        + " ORDER BY sequence DESC LIMIT 1",
                String.class,
                id);
    }
}
