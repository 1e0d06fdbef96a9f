package uk.tallystick.benchmarks;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A body's figures of each quarter, handed in and published, and what is revised of earlier ones.
 */
final class Rounds {

    private static final double REVISED = 0.05;

    /** A figure is revised within two years. */
    private static final int REVISED_WITHIN = 8;

    private final Size size;
    private final BulkLog log;
    private final SplittableRandom random;
    private int revisions;

    Rounds(Size size, BulkLog log, SplittableRandom random) {
        this.size = size;
        this.log = log;
        this.random = random;
    }

    void quarter(int number, int quarter) {
        round(size.body(number), quarter);
        var revised = size.figuresOfRound() * REVISED * size.timesChanged(number);
        revise(size.body(number), quarter, (int) Math.round(revised));
    }

    static String code(int quarter) {
        return Nation.period(quarter).code() + "_performance-office";
    }

    private void round(String body, int quarter) {
        var id = Ids.of("submission", body, code(quarter));
        var supplier = log.label(id, "Performance office");
        var end = Nation.period(quarter).end();
        var due = end.plusDays(30);
        log.append(
                end, new SubmissionRequested(id, Nation.period(quarter), supplier, due, end, null));
        log.append(due, new MeasurementsRecorded(id, figures(id, quarter), due, null));
        log.append(due, new SubmissionSubmitted(id, due, null));
        log.append(due, new SubmissionApproved(id, null, due, null));
        log.append(due, new SubmissionPublished(id, RuleVersion.CURRENT, due, null));
    }

    private List<Measurement> figures(String id, int quarter) {
        var parts =
                IntStream.range(1, size.breakdowns())
                        .mapToObj(part -> log.label(id, Beginnings.part(part)))
                        .toList();
        var figures = new ArrayList<Measurement>();
        for (var kpi = 0; kpi < size.kpis(); kpi++) {
            figures.add(figure(key(kpi, 0, quarter), null));
            for (Labelled part : parts) {
                figures.add(
                        figure(
                                new FigureKey(
                                        Beginnings.code(kpi), part.code(), Nation.period(quarter)),
                                part.label()));
            }
        }
        return figures;
    }

    private Measurement figure(FigureKey key, @Nullable Exhibit label) {
        return new Measurement(
                key,
                label,
                value(),
                Marker.FINAL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(random.nextInt(300, 700), 1);
    }

    private static FigureKey key(int kpi, int breakdown, int quarter) {
        return new FigureKey(
                Beginnings.code(kpi),
                breakdown == 0 ? FigureKey.ALL : Labelled.codeOf(Beginnings.part(breakdown)),
                Nation.period(quarter));
    }

    private void revise(String body, int quarter, int count) {
        if (quarter == 0) {
            return;
        }
        var subject = Ids.of("submission", body, code(quarter));
        var reason = log.words(subject, "Crimes were recorded late");
        var day = Nation.period(quarter).end().plusDays(40);
        for (var i = 0; i < count; i++) {
            var revised = random.nextInt(Math.max(0, quarter - REVISED_WITHIN), quarter);
            revise(Ids.of("submission", body, code(revised)), revised, reason, day);
        }
    }

    private void revise(String id, int quarter, Exhibit reason, LocalDate day) {
        var figure = key(random.nextInt(size.kpis()), random.nextInt(size.breakdowns()), quarter);
        var revision = "R" + ++revisions;
        log.append(
                day,
                new FigureRevised(
                        id,
                        revision,
                        figure,
                        value(),
                        null,
                        null,
                        RevisionKind.REVISION,
                        reason,
                        day,
                        null));
        log.append(day, new RevisionPublished(id, revision, figure, day, null));
    }
}
