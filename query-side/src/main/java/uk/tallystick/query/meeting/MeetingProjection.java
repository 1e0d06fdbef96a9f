package uk.tallystick.query.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.meeting.MeetingStatus;
import uk.tallystick.events.meeting.Member;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.List;
import java.util.Set;

/** Rows of meetings: each says all of what its event said of one thing. */
@Component
class MeetingProjection implements Projection {

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "meeting",
                "meeting_answer",
                "meeting_attendance",
                "meeting_date",
                "meeting_item",
                "meeting_member",
                "meeting_overdue",
                "meeting_paper",
                "meeting_proposal",
                "meeting_request",
                "meeting_resolved",
                "meeting_step",
                "meeting_tabled");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (event.fact() instanceof MeetingEvent fact) {
            project(fact, new About(event, rows));
        }
    }

    /** Writes rows about the thing of an event. */
    private record About(Recorded event, Rows rows) {

        Columns row() {
            return Columns.of(event).with("id", event.fact().id());
        }

        void add(String table, Columns row) {
            rows.insert(table, row.map(), event);
        }
    }

    private static void project(MeetingEvent fact, About about) {
        switch (fact) {
            case MeetingScheduled scheduled -> scheduled(scheduled, about);
            case MeetingDateCorrected corrected ->
                    about.add(
                            "meeting_date",
                            about.row()
                                    .with("held_on", corrected.heldOn())
                                    .with("reason", corrected.reason()));
            case AgendaPublished agenda -> agenda(agenda, about);
            case PapersTabled tabled -> tabled(tabled, about);
            case MeetingHeld held -> held(held, about);
            case MeetingCancelled cancelled ->
                    about.add(
                            "meeting_step",
                            step(about, MeetingStatus.CANCELLED).with("words", cancelled.reason()));
            case ResolutionsDecided decided -> decided(decided, about);
            case MinutesDrafted drafted ->
                    about.add(
                            "meeting_step",
                            step(about, MeetingStatus.MINUTES_DRAFTED)
                                    .with("words", drafted.minutes()));
            case MinutesApproved approved ->
                    about.add(
                            "meeting_step",
                            step(
                                            about,
                                            approved.amendments() == null
                                                    ? MeetingStatus.APPROVED
                                                    : MeetingStatus.APPROVED_SUBJECT_TO_AMENDMENT)
                                    .with("words", approved.amendments())
                                    .with("at_meeting", approved.atMeeting()));
            case InformationRequested asked ->
                    about.add(
                            "meeting_request",
                            about.row()
                                    .with("request", asked.request())
                                    .with("text", asked.text())
                                    .with("asked_of", label(asked.askedOf()))
                                    .with("due_on", asked.dueOn()));
            case InformationProvided provided ->
                    about.add(
                            "meeting_answer",
                            about.row()
                                    .with("request", provided.request())
                                    .with("answer", provided.answer()));
            case InformationOverdue overdue ->
                    about.add(
                            "meeting_overdue",
                            about.row()
                                    .with("request", overdue.request())
                                    .with("due_on", overdue.dueOn()));
        }
    }

    private static Columns step(About about, MeetingStatus status) {
        return about.row().with("status", status);
    }

    private static void scheduled(MeetingScheduled fact, About about) {
        about.add(
                "meeting",
                about.row()
                        .with("body", Ids.bodyOf(fact.id()))
                        .with("kind", fact.kind())
                        .with("forum", fact.forum().label())
                        .with("held_on", fact.heldOn())
                        .with("held_as_given", fact.heldAsGiven())
                        .with("place", fact.place())
                        .with("quorum", fact.quorum()));
        members(fact.members(), about);
    }

    private static void members(List<Member> members, About about) {
        var number = 0;
        for (var member : members) {
            about.add(
                    "meeting_member",
                    about.row()
                            .with("member", member.person().code())
                            .with("number", ++number)
                            .with("name", member.person().label())
                            .with("seat", label(member.seat()))
                            .with("voting", member.voting()));
        }
    }

    private static void agenda(AgendaPublished fact, About about) {
        about.add("meeting_step", step(about, MeetingStatus.AGENDA_PUBLISHED));
        var place = 0;
        for (var item : fact.items()) {
            about.add(
                    "meeting_item",
                    about.row()
                            .with("item", item.code())
                            .with("place", ++place)
                            .with("number", item.number())
                            .with("title", item.title())
                            .with("exempt", item.exempt())
                            .with("exemption", item.exemption()));
        }
    }

    private static void tabled(PapersTabled fact, About about) {
        about.add("meeting_tabled", about.row().with("item", fact.item()));
        var place = 0;
        for (var paper : fact.papers()) {
            about.add(
                    "meeting_paper",
                    about.row()
                            .with("item", fact.item())
                            .with("paper", paper.code())
                            .with("place", ++place)
                            .with("title", paper.title())
                            .with("frozen_at", paper.frozenAt()));
            proposals(fact, paper, about);
        }
    }

    private static void proposals(PapersTabled fact, Paper paper, About about) {
        var place = 0;
        for (var proposal : paper.resolutions()) {
            about.add(
                    "meeting_proposal",
                    about.row()
                            .with("item", fact.item())
                            .with("paper", paper.code())
                            .with("resolution", proposal.code())
                            .with("place", ++place)
                            .with("text", proposal.text())
                            .with("addressed_to", label(proposal.addressedTo())));
        }
    }

    private static void held(MeetingHeld fact, About about) {
        about.add(
                "meeting_step",
                step(about, MeetingStatus.HELD)
                        .with("quorate", fact.quorate())
                        .with("seen_at", fact.seenAtPosition()));
        members(fact.members(), about);
        var number = 0;
        for (var one : fact.attendance()) {
            about.add(
                    "meeting_attendance",
                    about.row()
                            .with("member", one.member().code())
                            .with("number", ++number)
                            .with("name", one.member().label())
                            .with("presence", one.presence())
                            .with("substitute", label(one.substitute())));
        }
    }

    private static void decided(ResolutionsDecided fact, About about) {
        for (var resolved : fact.resolutions()) {
            about.add(
                    "meeting_resolved",
                    about.row()
                            .with("item", fact.item())
                            .with("resolution", resolved.resolution())
                            .with("outcome", resolved.outcome())
                            .with("as_amended", resolved.asAmended())
                            .with("addressed_to", label(resolved.addressedTo())));
        }
    }

    private static @Nullable Exhibit label(@Nullable Labelled labelled) {
        return labelled == null ? null : labelled.label();
    }
}
