package uk.tallystick.command.decision;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.decision.TakeDecisionRequest.Advised;
import uk.tallystick.command.decision.TakeDecisionRequest.Meaning;
import uk.tallystick.command.origin.BecauseRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.decision.Advice;
import uk.tallystick.events.decision.Basis;
import uk.tallystick.events.decision.Implication;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FigureKey;

import java.util.List;

/** What a request says that a decision rests on. */
@Component
class BasisReader {

    private static final Basis NOTHING =
            new Basis(
                    List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of(),
                    null, false);

    private final Known known;
    private final Positions positions;

    BasisReader(Known known, Positions positions) {
        this.known = known;
        this.positions = positions;
    }

    /** The basis; null if the request says nothing of it. */
    @Nullable Basis of(String body, String id, TakeDecisionRequest request, Act act) {
        var words = act.words();
        var figures = figures(body, request);
        var onBehalf =
                request.onBehalf() == null
                        ? !act.has(body, Role.DECISION_MAKER)
                        : request.onBehalf();
        var basis =
                new Basis(
                        requireNonNullElse(request.implications(), List.<Meaning>of()).stream()
                                .map(said ->
                                        new Implication(said.kind(), words.of(id, said.text())))
                                .toList(),
                        requireNonNullElse(request.advice(), List.<Advised>of()).stream()
                                .map(said -> new Advice(said.adviser(), words.of(id, said.text())))
                                .toList(),
                        requireNonNullElse(request.consultees(), List.<String>of()).stream()
                                .map(text -> words.label(body, text))
                                .toList(),
                        request.value(),
                        words.labelNullable(body, request.fund()),
                        words.ofNullable(id, request.legalBasis()),
                        words.ofNullable(id, request.interests()),
                        request.significance(),
                        words.ofNullable(id, request.report()),
                        figures,
                        request.inForceOn(),
                        onBehalf);
        return basis.equals(NOTHING) ? null : basis;
    }

    /** The position of the figures that were seen; that of now, where figures are named alone. */
    @Nullable Long seenAt(TakeDecisionRequest request) {
        positions.checkSeen(request.seenAtPosition());
        var seen = request.seenAtPosition();
        var named = request.figures() != null && !request.figures().isEmpty();
        return seen == null && named && !request.imported() ? Long.valueOf(positions.last()) : seen;
    }

    private List<FigureKey> figures(String body, TakeDecisionRequest request) {
        var named =
                requireNonNullElse(
                        request.figures(), List.<BecauseRequest.BecauseFigureRequest>of());
        for (var i = 0; i < named.size(); i++) {
            known.checkKpi(body, "figures[" + i + "].kpi", named.get(i).kpi());
        }
        return named.stream().map(BasisReader::figure).distinct().toList();
    }

    private static FigureKey figure(BecauseRequest.BecauseFigureRequest named) {
        var breakdown = named.breakdown();
        return new FigureKey(
                named.kpi(),
                breakdown == null ? FigureKey.ALL : Labelled.codeOf(breakdown),
                Period.of(named.period()));
    }
}
