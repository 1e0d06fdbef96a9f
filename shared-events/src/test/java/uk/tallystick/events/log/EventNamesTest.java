package uk.tallystick.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.tallystick.events.Fact;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.person.PersonEvent;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.scrutiny.ScrutinyEvent;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.visibility.VisibilityEvent;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class EventNamesTest {

    @Test
    void every_event_of_every_feature_has_a_name_on_the_log() {
        var events =
                Stream.of(
                                ActionEvent.class,
                                BodyEvent.class,
                                DecisionEvent.class,
                                KpiEvent.class,
                                PersonEvent.class,
                                PlanEvent.class,
                                ScrutinyEvent.class,
                                SubmissionEvent.class,
                                VisibilityEvent.class)
                        .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                        .collect(Collectors.toSet());
        assertThat(EventNames.types()).hasSameElementsAs(subtypesOfFact(events));
    }

    private static Set<Class<? extends Fact>> subtypesOfFact(Set<Class<?>> types) {
        return types.stream().map(type -> type.asSubclass(Fact.class)).collect(Collectors.toSet());
    }

    @Test
    void the_names_on_the_log_are_these_and_stay_these() {
        assertThat(EventNames.types().stream().map(EventNamesTest::nameAndRevision))
                .containsExactly(
                        "body-registered 1",
                        "plan-recorded 1",
                        "kpi-proposed 2",
                        "kpi-activated 1",
                        "baseline-set 1",
                        "target-set 2",
                        "submission-requested 1",
                        "measurements-recorded 2",
                        "submission-submitted 1",
                        "submission-returned 1",
                        "submission-approved 2",
                        "submission-published 2",
                        "submission-withdrawn 1",
                        "figure-revised 2",
                        "revision-published 1",
                        "kpi-redefined 1",
                        "kpi-suspended 1",
                        "kpi-retired 1",
                        "limits-rebased 1",
                        "peers-recorded 1",
                        "submission-reopened 1",
                        "submission-overdue 1",
                        "facts-checked 1",
                        "figure-replied 1",
                        "reply-published 1",
                        "action-added 1",
                        "action-status-changed 1",
                        "decision-proposed 1",
                        "decision-taken 1",
                        "scrutiny-scheduled 1",
                        "scrutiny-outcome-recorded 1",
                        "person-registered 1",
                        "roles-granted 1",
                        "roles-revoked 1",
                        "person-erased 1",
                        "visibility-set 1");
    }

    private static String nameAndRevision(Class<?> type) {
        return EventNames.nameOf(type) + " " + EventNames.revisionOf(type);
    }

    @Test
    void a_class_that_is_no_event_and_a_name_that_nobody_gave_are_refused() {
        assertThatThrownBy(() -> EventNames.nameOf(String.class))
                .hasMessageContaining("java.lang.String");
        assertThatThrownBy(() -> EventNames.typeOf("kpi-forgotten"))
                .hasMessageContaining("kpi-forgotten");
    }
}
