package uk.tallystick.query.changes;

import org.springframework.stereotype.Component;

import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.meeting.FrozenPaper;
import uk.tallystick.query.meeting.MeetingItem;
import uk.tallystick.query.meeting.MeetingQueries;
import uk.tallystick.query.meeting.PaperQueries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Since when a reader may want to know what changed: since the panel last met, since its papers.
 */
@Component
public class Since {

    /** Of how many meetings papers are named. */
    private static final int MEETINGS = 3;

    private static final int PAPERS = 5;
    private static final Set<String> NOT_MET = Set.of("cancelled", "scheduled", "agendaPublished");

    private final MeetingQueries meetings;
    private final PaperQueries papers;

    Since(MeetingQueries meetings, PaperQueries papers) {
        this.meetings = meetings;
        this.papers = papers;
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
    public List<FrozenPaper> papers(View view, String body) {
        var found = papers.frozen(view, body, PAPERS);
        var latest = found.stream().map(FrozenPaper::meeting).distinct().limit(MEETINGS).toList();
        return found.stream().filter(paper -> latest.contains(paper.meeting())).toList();
    }
}
