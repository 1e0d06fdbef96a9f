package uk.tallystick.command.meeting;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.meeting.AgendaRequest.AgendaItemRequest;
import uk.tallystick.command.meeting.AgendaRequest.PaperRequest;
import uk.tallystick.command.meeting.AgendaRequest.ProposalRequest;
import uk.tallystick.command.meeting.MeetingCommand.DecideResolutions;
import uk.tallystick.command.meeting.MeetingCommand.PublishAgenda;
import uk.tallystick.command.meeting.MeetingCommand.Tabled;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.recording.Words;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.events.meeting.ProposedResolution;
import uk.tallystick.events.meeting.Resolved;
import uk.tallystick.events.person.Role;

import java.util.List;

/** What a meeting is about, and what it resolved. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class AgendaController {

    private final Recorder recorder;
    private final Positions positions;

    AgendaController(Recorder recorder, Positions positions) {
        this.recorder = recorder;
        this.positions = positions;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/agenda")
    public ResponseEntity<Receipt> publish(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody AgendaRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        checkSeen(request.items());
        var stated = act.stated(id, request);
        var command =
                new PublishAgenda(
                        id,
                        request.items().stream()
                                .map(item -> tabled(id, body, item, act.words()))
                                .toList(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> MeetingController.path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/resolutions")
    public ResponseEntity<Receipt> decide(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody ResolutionsRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new DecideResolutions(
                        id,
                        request.resolutions().stream()
                                .map(one ->
                                        new Resolved(
                                                one.resolution(),
                                                one.outcome(),
                                                words.ofNullable(id, one.asAmended()),
                                                words.labelNullable(body, one.addressedTo())))
                                .toList(),
                        stated);
        return recorder.record(act, command, code -> MeetingController.path(body, code));
    }

    private void checkSeen(List<AgendaItemRequest> items) {
        for (var i = 0; i < items.size(); i++) {
            var papers = papers(items.get(i));
            for (var j = 0; j < papers.size(); j++) {
                positions.checkSeen(
                        "items[" + i + "].papers[" + j + "].frozenAt", papers.get(j).frozenAt());
            }
        }
    }

    private static List<PaperRequest> papers(AgendaItemRequest item) {
        return requireNonNullElse(item.papers(), List.of());
    }

    private static Tabled tabled(String meeting, String body, AgendaItemRequest item, Words words) {
        return new Tabled(
                new AgendaItem(
                        item.code(),
                        words.ofNullable(meeting, item.number()),
                        words.of(meeting, item.title()),
                        requireNonNullElse(item.exempt(), false),
                        words.ofNullable(meeting, item.exemption())),
                papers(item).stream().map(paper -> paper(meeting, body, paper, words)).toList());
    }

    private static Paper paper(String meeting, String body, PaperRequest paper, Words words) {
        return new Paper(
                paper.code(),
                words.of(meeting, paper.title()),
                paper.frozenAt(),
                requireNonNullElse(paper.resolutions(), List.<ProposalRequest>of()).stream()
                        .map(one ->
                                new ProposedResolution(
                                        one.code(),
                                        words.of(meeting, one.text()),
                                        words.labelNullable(body, one.addressedTo())))
                        .toList());
    }
}
