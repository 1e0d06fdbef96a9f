package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A place among others. Those with the same value share the best place of them, and the next is as
 * many lower (standard competition ranking: 1, 2, 2, 4).
 *
 * @param group its name, or code where the words are removed
 * @param position 1 is the best
 * @param recorded how many have a value, this one included
 * @param median of the others
 */
public record Place(String group, int position, int recorded, BigDecimal median) {

    /** The code of the group that a target names, or else the definition; null if none does. */
    static @Nullable String group(Evidence evidence, @Nullable Target target) {
        return target != null && target.comparatorGroup() != null
                ? Labelled.codeOf(target.comparatorGroup())
                : evidence.measure().comparatorGroup();
    }

    /** Where the latest figure stands in the group that the target or the definition names. */
    public static Optional<Place> of(Evidence evidence) {
        var latest = evidence.latest();
        if (Evidence.nothingToJudge(latest, evidence.measure()) != null) {
            return Optional.empty();
        }
        var reading = Evidence.last(latest);
        var target = evidence.targets().inForceFor(reading.period().end());
        return of(
                evidence,
                group(evidence, target),
                reading.period(),
                Objects.requireNonNull(reading.value()));
    }

    /** Where a value of a period stands in a group; none if nothing of the group is recorded. */
    static Optional<Place> of(
            Evidence evidence, @Nullable String group, Period period, BigDecimal value) {
        var better = evidence.measure().better();
        if (better == Better.UNKNOWN) {
            return Optional.empty();
        }
        return evidence.surroundings().peers().stream()
                .filter(peers -> peers.group().equals(group) && peers.period().equals(period))
                .filter(peers -> !peers.values().isEmpty())
                .reduce((_, later) -> later)
                .map(peers -> of(peers, better, value));
    }

    private static Place of(Peers peers, Better better, BigDecimal value) {
        var ahead =
                peers.values().stream().filter(other -> better.compare(other, value) > 0).count();
        return new Place(
                peers.label() == null ? peers.group() : peers.label(),
                (int) ahead + 1,
                peers.values().size() + 1,
                peers.median());
    }
}
