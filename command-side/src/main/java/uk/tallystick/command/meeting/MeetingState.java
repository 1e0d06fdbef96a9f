package uk.tallystick.command.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingStatus;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.events.meeting.ProposedResolution;
import uk.tallystick.events.meeting.Resolved;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

sealed interface MeetingState {

    record NotScheduled() implements MeetingState {}

    /**
     * A meeting on record.
     *
     * @param heldOn its day, as corrected
     * @param items of the agenda as it stands
     * @param papers by item, as they stand
     * @param resolved what became of resolutions, by their codes
     * @param last the last event that is neither about its day nor about information
     */
    record OnRecord(
            MeetingScheduled facts,
            MeetingStatus status,
            LocalDate heldOn,
            List<AgendaItem> items,
            Map<String, List<Paper>> papers,
            Map<String, Resolved> resolved,
            Map<String, Request> requests,
            @Nullable MeetingEvent last)
            implements MeetingState {

        public OnRecord {
            items = List.copyOf(items);
            papers = Map.copyOf(papers);
            resolved = Map.copyOf(resolved);
            requests = Map.copyOf(requests);
        }

        /** The day of its last step; it was held on its day as that was corrected since. */
        LocalDate lastStepOn() {
            if (last == null) {
                return facts.effectiveOn();
            }
            return last instanceof MeetingHeld ? heldOn : last.effectiveOn();
        }

        /** The codes of what the papers of an item propose. */
        Set<String> proposed(String item) {
            return papers.getOrDefault(item, List.of()).stream()
                    .flatMap(paper -> paper.resolutions().stream())
                    .map(ProposedResolution::code)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * A request for information.
     *
     * @param provided null until it is answered
     * @param overdue null unless its day passed without an answer
     */
    record Request(
            InformationRequested asked,
            @Nullable InformationProvided provided,
            @Nullable InformationOverdue overdue) {}
}
