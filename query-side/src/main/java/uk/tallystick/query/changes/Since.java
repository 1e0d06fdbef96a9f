package uk.tallystick.query.changes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.meeting.MeetingItem;
import uk.tallystick.query.meeting.MeetingQueries;
import uk.tallystick.query.meeting.MeetingRecord.MeetingPaper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Since when a reader may want to know what changed: since the panel last met, since its papers.
 */
@Component
public class Since {

    /** How many meetings are looked through for papers. */
    private static final int MEETINGS = 3;

    private static final int PAPERS = 5;
    private static final Set<String> NOT_MET = Set.of("cancelled", "scheduled", "agendaPublished");

    /**
     * A paper whose figures are of a point of the ledger.
     *
     * @param forum of the meeting that it was for
     */
    public record Papers(
            @Nullable String title, @Nullable String forum, LocalDate heldOn, long frozenAt) {}

    private final MeetingQueries meetings;

    Since(MeetingQueries meetings) {
        this.meetings = meetings;
    }

    /** The day on which the police and crime panel last met; none if it never did. */
    public Optional<LocalDate> panel(View view, String body) {
        return meetings.list(view, body).stream()
                .filter(meeting -> meeting.kind().equals(MeetingKind.PANEL.code()))
                .filter(meeting -> !NOT_MET.contains(meeting.status()))
                .map(MeetingItem::heldOn)
                .filter(day -> !day.isAfter(view.effectiveOn()))
                .findFirst();
    }

    /** The papers of the latest meetings that had any with figures, the latest meeting first. */
    public List<Papers> papers(View view, String body) {
        return meetings.list(view, body).stream()
                .filter(meeting -> !meeting.status().equals("cancelled"))
                .flatMap(meeting -> meetings.one(view, meeting.id()).stream())
                .map(meeting ->
                        meeting.agenda().stream()
                                .flatMap(item -> item.papers().stream())
                                .flatMap(paper -> papers(meeting.meeting(), paper))
                                .toList())
                .filter(papers -> !papers.isEmpty())
                .limit(MEETINGS)
                .flatMap(List::stream)
                .limit(PAPERS)
                .toList();
    }

    private static Stream<Papers> papers(MeetingItem meeting, MeetingPaper paper) {
        var frozenAt = paper.frozenAt();
        return frozenAt == null
                ? Stream.empty()
                : Stream.of(new Papers(paper.title(), meeting.forum(), meeting.heldOn(), frozenAt));
    }
}
