package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;

/** What a target of each shape has to say, and what it cannot. */
final class TargetShapes {

    private TargetShapes() {}

    /**
     * Refuses a target that does not fit its shape.
     *
     * @param code of the KPI
     * @param unit of the KPI; null while it is not known
     */
    static void check(String code, @Nullable Unit unit, SetTarget c) {
        var counted = countedIn(c.shape(), unit);
        KpiDecider.checkValue("value", counted, c.value());
        checkRank(c);
        checkGap(c);
        checkNested(code, c);
        checkPeriods(c);
        checkMilestones(counted, c);
    }

    private static void checkRank(SetTarget c) {
        var outOf = c.outOf();
        if (outOf == null) {
            return;
        }
        if (c.shape() != TargetShape.RANK) {
            throw new Invalid("outOf", "is for a rank");
        }
        if (c.value() != null && c.value().compareTo(BigDecimal.valueOf(outOf)) > 0) {
            throw new Invalid("outOf", "is less than the rank aimed at");
        }
    }

    private static void checkGap(SetTarget c) {
        var pair = c.breakdownPair();
        if (c.shape() != TargetShape.GAP) {
            if (!pair.isEmpty()) {
                throw new Invalid("breakdownPair", "is for a gap");
            }
        } else if (pair.size() != 2 || pair.getFirst().code().equals(pair.getLast().code())) {
            throw new Invalid("breakdownPair", "a gap is between two breakdowns");
        }
    }

    private static void checkNested(String code, SetTarget c) {
        if (c.shape() != TargetShape.NESTED) {
            if (c.nestedIn() != null) {
                throw new Invalid("nestedIn", "is for a nested target");
            }
        } else if (c.nestedIn() == null && c.stated() == null) {
            throw new Invalid(
                    "nestedIn", "must be given: a nested target is part of another KPI's");
        } else if (code.equals(c.nestedIn())) {
            throw new Invalid("nestedIn", "is the KPI itself");
        }
    }

    private static void checkPeriods(SetTarget c) {
        if (c.byPeriod() != null
                && c.referencePeriod() != null
                && c.byPeriod().end().isBefore(c.referencePeriod().start())) {
            throw new Invalid("byPeriod", "ends before the reference period starts");
        }
    }

    private static void checkMilestones(@Nullable Unit counted, SetTarget c) {
        Period last = null;
        for (var i = 0; i < c.milestones().size(); i++) {
            var milestone = c.milestones().get(i);
            var place = "milestones[" + i + "].";
            KpiDecider.checkValue(place + "value", counted, milestone.value());
            if (last != null && !milestone.period().end().isAfter(last.end())) {
                throw new Invalid(place + "period", "is not after the milestone before it");
            }
            last = milestone.period();
            if (c.byPeriod() != null && !last.end().isBefore(c.byPeriod().end())) {
                throw new Invalid(place + "period", "is not before the target is to be reached");
            }
        }
    }

    /**
     * What a target's values are counted in, if that is known: a gap or a relative change has no
     * unit of its own, and a nested one may be a share of the other.
     */
    private static @Nullable Unit countedIn(TargetShape shape, @Nullable Unit unit) {
        return switch (shape) {
            case ABSOLUTE, MAINTAIN -> unit;
            case RANK -> Unit.RANK;
            case RELATIVE, GAP, NESTED -> null;
        };
    }
}
