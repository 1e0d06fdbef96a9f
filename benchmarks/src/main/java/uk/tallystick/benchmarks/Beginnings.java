package uk.tallystick.benchmarks;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Each body, and its KPIs with their baselines and targets. */
record Beginnings(Size size, BulkLog log) {

    private static final LocalDate DAY = Nation.period(0).start();

    void of(int number) {
        var body = size.body(number);
        var id = Ids.body(body);
        log.append(
                DAY,
                new BodyRegistered(
                        id,
                        log.words(id, "Office of the commissioner " + (number + 1)),
                        BodyKind.POLICE_AND_CRIME_COMMISSIONER,
                        null,
                        DAY,
                        null));
        for (var kpi = 0; kpi < size.kpis(); kpi++) {
            kpi(body, kpi);
        }
    }

    static String code(int kpi) {
        return "K" + (kpi + 1);
    }

    static String part(int breakdown) {
        return "Area " + breakdown;
    }

    private void kpi(String body, int kpi) {
        var id = Ids.of("kpi", body, code(kpi));
        log.append(
                DAY,
                new KpiProposed(
                        id,
                        log.words(id, "Share of something that matters, " + (kpi + 1)),
                        Unit.PERCENT,
                        Direction.INCREASE,
                        log.label(id, "Performance office"),
                        Polarity.HIGHER_IS_BETTER,
                        KpiClass.KPI,
                        1,
                        null,
                        false,
                        false,
                        List.of(),
                        parts(id),
                        Method.UNSAID,
                        DAY,
                        null));
        log.append(DAY, new KpiActivated(id, DAY, null));
        log.append(
                DAY,
                new BaselineSet(id, Nation.period(0), new BigDecimal("50.0"), null, DAY, null));
        log.append(
                DAY,
                new TargetSet(
                        id,
                        TargetShape.ABSOLUTE,
                        new BigDecimal("60.0"),
                        Nation.period(size.quarters()),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        DAY,
                        null));
    }

    private List<Labelled> parts(String id) {
        return IntStream.range(1, size.breakdowns())
                .mapToObj(part -> log.label(id, part(part)))
                .toList();
    }
}
