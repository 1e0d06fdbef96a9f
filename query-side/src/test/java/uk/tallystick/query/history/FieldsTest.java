package uk.tallystick.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.events.Fact;
import uk.tallystick.events.log.EventNames;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class FieldsTest {

    /** Their payload says which status they lead to, in one field or another. */
    private static final Set<String> SAYS =
            Set.of("minutes-approved", "decision-published", "recommendation-answered");

    /** They leave what they happen to in the status that it is in, if it has any. */
    private static final Set<String> LEAVES =
            Set.of(
                    "action-assigned",
                    "action-confirmed",
                    "action-overdue",
                    "action-rescheduled",
                    "action-untouched",
                    "area-defined",
                    "area-ended",
                    "baseline-set",
                    "delivery-overdue",
                    "effect-recorded",
                    "exhibit-filed",
                    "facts-checked",
                    "figure-replied",
                    "figure-revised",
                    "force-covered",
                    "force-released",
                    "grade-given",
                    "holder-appointed",
                    "holder-ended",
                    "information-overdue",
                    "information-provided",
                    "information-requested",
                    "kpi-redefined",
                    "limits-rebased",
                    "meeting-date-corrected",
                    "milestone-reached",
                    "milestone-set",
                    "monitoring-phase-changed",
                    "output-recorded",
                    "papers-tabled",
                    "particulars-changed",
                    "peers-recorded",
                    "person-erased",
                    "person-registered",
                    "plan-versioned",
                    "recommendation-overdue",
                    "recommendation-postponed",
                    "reply-published",
                    "resolutions-decided",
                    "revision-published",
                    "roles-granted",
                    "roles-revoked",
                    "scrutiny-review-overdue",
                    "scrutiny-reviewed",
                    "target-set",
                    "visibility-set");

    @Test
    void of_every_event_it_is_known_whether_it_changes_a_status() {
        var named = EventNames.types().stream().map(EventNames::nameOf).toList();
        var changing =
                EventNames.types().stream()
                        .filter(type ->
                                SAYS.contains(EventNames.nameOf(type))
                                        || saysStatus(type)
                                        || Fields.STATUS.containsKey(EventNames.nameOf(type)))
                        .map(EventNames::nameOf)
                        .collect(Collectors.toSet());

        assertThat(changing).doesNotContainAnyElementsOf(LEAVES);
        changing.addAll(LEAVES);
        assertThat(named).containsExactlyInAnyOrderElementsOf(changing);
        assertThat(named).containsAll(Fields.STATUS.keySet());
    }

    private static boolean saysStatus(Class<? extends Fact> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch("status"::equals);
    }

    @Test
    void questions_and_agendas_that_come_late_put_nothing_back() {
        var scheduled = event("scrutiny-scheduled");
        var put = event("questions-put");
        var examined = event("scrutiny-examined");

        assertThat(status(put, List.of(scheduled))).isEqualTo("questionsPut");
        assertThat(status(put, List.of(scheduled, put, examined))).isEqualTo("none");
        var agenda = event("agenda-published");
        var meeting = event("meeting-scheduled");
        assertThat(status(agenda, List.of(meeting, agenda))).isEqualTo("agendaPublished");
        assertThat(status(agenda, List.of(meeting, event("meeting-held")))).isEqualTo("none");
    }

    @Test
    void what_is_merged_published_or_answered_has_another_status() {
        assertThat(status(event("action-merged"), List.of())).isEqualTo("merged");
        assertThat(status(event("action-carried-forward"), List.of())).isEqualTo("carriedForward");
        assertThat(status(event("decision-published", "publication", "withheld"), List.of()))
                .isEqualTo("withheld");
        assertThat(status(event("recommendation-answered", "answer", "rejected"), List.of()))
                .isEqualTo("rejected");
    }

    private static String status(Logged event, List<Logged> earlier) {
        var status = Fields.of(event, Map.of(), earlier).get("status");
        return status == null ? "none" : status.asString();
    }

    private static Logged event(String type) {
        return event(type, JsonMapper.shared().createObjectNode());
    }

    private static Logged event(String type, String field, String value) {
        return event(type, JsonMapper.shared().createObjectNode().put(field, value));
    }

    private static Logged event(String type, ObjectNode payload) {
        return new Logged(
                1,
                Instant.EPOCH,
                type,
                "1.0",
                payload,
                JsonMapper.shared().createObjectNode(),
                null,
                null);
    }
}
