package uk.tallystick.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.tallystick.events.Fact;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.exhibit.ExhibitEvent;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.person.PersonEvent;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.recommendation.RecommendationEvent;
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
                                DutyEvent.class,
                                ExhibitEvent.class,
                                KpiEvent.class,
                                MeetingEvent.class,
                                PersonEvent.class,
                                PlanEvent.class,
                                RecommendationEvent.class,
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
                        "plan-recorded 2",
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
                        "action-added 2",
                        "action-status-changed 1",
                        "decision-proposed 2",
                        "decision-taken 2",
                        "scrutiny-scheduled 2",
                        "scrutiny-outcome-recorded 1",
                        "person-registered 1",
                        "roles-granted 1",
                        "roles-revoked 1",
                        "person-erased 1",
                        "visibility-set 1",
                        "holder-appointed 1",
                        "holder-ended 1",
                        "force-covered 1",
                        "force-released 1",
                        "area-defined 1",
                        "area-ended 1",
                        "monitoring-phase-changed 1",
                        "grade-given 1",
                        "functions-transferred 1",
                        "body-abolished 1",
                        "plan-versioned 1",
                        "plan-status-changed 1",
                        "commitment-status-changed 1",
                        "action-assigned 1",
                        "action-rescheduled 1",
                        "milestone-set 1",
                        "milestone-reached 1",
                        "output-recorded 1",
                        "action-confirmed 1",
                        "action-merged 1",
                        "action-carried-forward 1",
                        "action-untouched 1",
                        "action-overdue 1",
                        "questions-put 1",
                        "scrutiny-examined 1",
                        "scrutiny-followed-up 1",
                        "scrutiny-reviewed 1",
                        "scrutiny-closed 1",
                        "scrutiny-review-overdue 1",
                        "meeting-scheduled 1",
                        "meeting-date-corrected 1",
                        "agenda-published 1",
                        "papers-tabled 1",
                        "meeting-held 1",
                        "meeting-cancelled 1",
                        "resolutions-decided 1",
                        "minutes-drafted 1",
                        "minutes-approved 1",
                        "information-requested 1",
                        "information-provided 1",
                        "information-overdue 1",
                        "decision-planned 1",
                        "decision-deferred 1",
                        "decision-withdrawn 1",
                        "decision-published 1",
                        "decision-superseded 1",
                        "decision-rescinded 1",
                        "recommendation-made 1",
                        "recommendation-acknowledged 1",
                        "recommendation-answered 1",
                        "recommendation-progressed 1",
                        "recommendation-postponed 1",
                        "delivery-claimed 1",
                        "delivery-not-accepted 1",
                        "recommendation-closed 1",
                        "effect-recorded 1",
                        "recommendation-overdue 1",
                        "delivery-overdue 1",
                        "duty-laid-down 1",
                        "duty-published 1",
                        "duty-updated 1",
                        "duty-withheld 1",
                        "duty-archived 1",
                        "duty-overdue 1",
                        "exhibit-filed 1",
                        "particulars-changed 1");
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
