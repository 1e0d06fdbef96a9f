package uk.tallystick.command.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.body.BodyCommand.AbolishBody;
import uk.tallystick.command.body.BodyCommand.AppointHolder;
import uk.tallystick.command.body.BodyCommand.ChangeMonitoringPhase;
import uk.tallystick.command.body.BodyCommand.CoverForce;
import uk.tallystick.command.body.BodyCommand.DefineArea;
import uk.tallystick.command.body.BodyCommand.EndArea;
import uk.tallystick.command.body.BodyCommand.EndHolder;
import uk.tallystick.command.body.BodyCommand.GiveGrade;
import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.body.BodyCommand.ReleaseForce;
import uk.tallystick.command.body.BodyCommand.TransferFunctions;
import uk.tallystick.command.body.BodyState.NotRegistered;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Stated;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.events.body.Office;

import java.time.LocalDate;
import java.util.List;

class BodyFactsTest {

    private static final String ID = "body:testshire";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final Stated STATED = new Stated(DAY, words("The register"), null);

    private BodyState state = new NotRegistered();

    @BeforeEach
    void body() {
        tell(new RegisterBody(ID, words("Testshire"), BodyKind.OTHER, null, DAY, null));
    }

    @Test
    void somebody_holds_an_office_until_they_leave_and_may_come_back() {
        tell(appoint("A. Holder", DAY, null));

        assertThat(decide(appoint("A. Holder", DAY, null))).isEmpty();
        assertThat(decide(appoint("B. Other", DAY, null))).hasSize(1);

        tell(end("A. Holder", DAY.plusDays(9)));

        assertThat(decide(end("A. Holder", DAY.plusDays(9)))).isEmpty();
        assertThat(decide(appoint("A. Holder", DAY.plusDays(20), null))).hasSize(1);
    }

    @Test
    void who_did_not_hold_an_office_cannot_leave_it() {
        tell(appoint("A. Holder", DAY, null));

        assertThatThrownBy(() -> decide(end("B. Other", DAY.plusDays(9))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(end("A. Holder", DAY.minusDays(1))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nobody_holds_an_office_until_a_day_before_they_take_it() {
        assertThatThrownBy(() -> decide(appoint("A. Holder", DAY, DAY.minusDays(1))))
                .isInstanceOf(Invalid.class);
        assertThat(decide(appoint("A. Holder", DAY, DAY))).hasSize(1);
    }

    @Test
    void a_force_is_watched_and_graded_as_long_as_the_body_holds_it_to_account() {
        assertThatThrownBy(() -> decide(monitor(MonitoringPhase.ENGAGE, DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decide(grade(Grade.GOOD, DAY))).isInstanceOf(NotFound.class);
        tell(new CoverForce(ID, label("Testshire Police"), DAY, null));

        tell(monitor(MonitoringPhase.ENGAGE, DAY));
        tell(grade(Grade.GOOD, DAY));
        assertThat(decide(monitor(MonitoringPhase.ENGAGE, DAY))).isEmpty();
        assertThat(decide(grade(Grade.GOOD, DAY))).isEmpty();
        assertThat(decide(monitor(MonitoringPhase.SCAN, DAY))).hasSize(1);
        assertThat(decide(grade(Grade.ADEQUATE, DAY))).hasSize(1);

        tell(release(DAY.plusDays(9)));
        assertThatThrownBy(() -> decide(monitor(MonitoringPhase.SCAN, DAY.plusDays(9))))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("answering");
        assertThat(decide(monitor(MonitoringPhase.SCAN, DAY.plusDays(8)))).hasSize(1);
    }

    @Test
    void a_force_is_released_once() {
        assertThatThrownBy(() -> decide(release(DAY))).isInstanceOf(NotFound.class);
        tell(new CoverForce(ID, label("Testshire Police"), DAY, null));
        tell(release(DAY.plusDays(9)));

        assertThat(decide(release(DAY.plusDays(9)))).isEmpty();
        assertThatThrownBy(() -> decide(release(DAY.plusDays(10)))).isInstanceOf(NotPossible.class);
    }

    @Test
    void areas_lie_in_others_that_are_on_record_but_never_in_themselves() {
        tell(area("Broxtowe"));

        assertThat(decide(area("Broxtowe"))).isEmpty();
        assertThat(decide(area("South", "broxtowe"))).hasSize(1);
        assertThatThrownBy(() -> decide(area("South", "ashfield"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(area("Broxtowe", "broxtowe"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(new EndArea(ID, "ashfield", null, DAY, null)))
                .isInstanceOf(NotFound.class);
        assertThat(decide(new EndArea(ID, "broxtowe", null, DAY, null))).hasSize(1);
    }

    @Test
    void nothing_new_begins_on_a_body_whose_functions_went_but_what_is_under_way_ends() {
        tell(appoint("A. Holder", DAY, null));
        tell(new CoverForce(ID, label("Testshire Police"), DAY, null));
        tell(transfer("mayor", DAY.plusDays(9)));

        assertThat(decide(transfer("mayor", DAY.plusDays(9)))).isEmpty();
        assertThatThrownBy(() -> decide(appoint("B. Other", DAY.plusDays(10), null)))
                .isInstanceOf(NotPossible.class)
                .hasMessageContainingAll("functionsTransferred", "end holder", "abolish body");
        assertThatThrownBy(() -> decide(transfer("board", DAY.plusDays(10))))
                .isInstanceOf(NotPossible.class);
        assertThat(decide(end("A. Holder", DAY.plusDays(9)))).hasSize(1);
        assertThat(decide(release(DAY.plusDays(9)))).hasSize(1);

        tell(new AbolishBody(ID, words("An order"), DAY.plusDays(10), null));
        assertThat(decide(end("A. Holder", DAY.plusDays(9)))).hasSize(1);
        assertThatThrownBy(() -> decide(area("Broxtowe"))).isInstanceOf(NotPossible.class);
    }

    @Test
    void history_from_before_the_transfer_is_imported_still() {
        tell(transfer("mayor", DAY.plusDays(9)));

        assertThat(decide(stated(DAY.plusDays(9)))).hasSize(1);
        assertThatThrownBy(() -> decide(stated(DAY.plusDays(10)))).isInstanceOf(NotPossible.class);
    }

    @Test
    void a_body_does_not_succeed_itself_and_is_not_abolished_before_its_functions_went() {
        assertThatThrownBy(() -> decide(transfer("testshire", DAY))).isInstanceOf(Invalid.class);
        tell(transfer("mayor", DAY.plusDays(9)));

        assertThatThrownBy(() -> decide(new AbolishBody(ID, null, DAY.plusDays(8), STATED)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_body_that_answers_for_nothing_says_so_whatever_is_wrong_besides() {
        tell(transfer("newshire", DAY.plusDays(9)));

        var commands =
                List.of(
                        appoint("A. Holder", DAY.plusDays(20), DAY),
                        area("A", "nowhere"),
                        monitor(MonitoringPhase.ENGAGE, DAY.plusDays(20)),
                        transfer("testshire", DAY.plusDays(20)));
        for (var command : commands) {
            assertThatThrownBy(() -> decide(command)).isInstanceOf(NotPossible.class);
        }
    }

    private static AppointHolder appoint(String name, LocalDate from, @Nullable LocalDate until) {
        return new AppointHolder(
                ID, Office.COMMISSIONER, label(name), Holding.ELECTED, until, from, null);
    }

    private static AppointHolder stated(LocalDate from) {
        return new AppointHolder(ID, Office.DEPUTY, label("C. Deputy"), null, null, from, STATED);
    }

    private static EndHolder end(String name, LocalDate last) {
        return new EndHolder(ID, Office.COMMISSIONER, label(name).code(), null, last, null);
    }

    private static ReleaseForce release(LocalDate day) {
        return new ReleaseForce(ID, "testshire-police", null, day, null);
    }

    private static ChangeMonitoringPhase monitor(MonitoringPhase phase, LocalDate day) {
        return new ChangeMonitoringPhase(ID, "testshire-police", phase, null, day, null);
    }

    private static GiveGrade grade(Grade grade, LocalDate day) {
        return new GiveGrade(
                ID,
                "testshire-police",
                label("PEEL 2023-25"),
                label("Investigating crime"),
                grade,
                null,
                day,
                null);
    }

    private static DefineArea area(String name, String... within) {
        return new DefineArea(ID, label(name), label("Districts"), List.of(within), DAY, null);
    }

    private static TransferFunctions transfer(String to, LocalDate day) {
        return new TransferFunctions(ID, to, words("An order"), day, null);
    }

    private List<?> decide(BodyCommand command) {
        return BodyDecider.decide(state, command);
    }

    private void tell(BodyCommand command) {
        for (var event : BodyDecider.decide(state, command)) {
            state = BodyDecider.evolve(state, event);
        }
    }
}
