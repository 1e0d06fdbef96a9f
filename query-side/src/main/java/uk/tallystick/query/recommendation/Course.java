package uk.tallystick.query.recommendation;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.recommendation.RecommendationStatus;
import uk.tallystick.query.recommendation.RecommendationItem.DeliveryDate;
import uk.tallystick.query.recommendation.RecommendationItem.Given;
import uk.tallystick.query.recommendation.RecommendationItem.Part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a recommendation has got to by its steps.
 *
 * @param made the recommendation as it was made
 * @param steps in order
 */
record Course(RecommendationItem made, List<Step> steps, List<Part> parts) {

    private static final Set<String> NOTHING_OWED =
            Set.of(
                    RecommendationStatus.REJECTED.code(),
                    RecommendationStatus.DELIVERY_CLAIMED.code(),
                    RecommendationStatus.CLOSED.code());

    String status() {
        return steps.stream()
                .map(step -> kind(step).status(step.answer()))
                .filter(Objects::nonNull)
                .reduce(RecommendationStatus.MADE.code(), (_, later) -> later);
    }

    private static StepKind kind(Step step) {
        return Stream.of(StepKind.values()).filter(step::is).findFirst().orElseThrow();
    }

    @Nullable LocalDate overdueSince() {
        return answer() == null
                ? steps.stream()
                        .filter(step -> step.is(StepKind.REPLY_OVERDUE) && step.day() != null)
                        .map(step -> Objects.requireNonNull(step.day()).plusDays(1))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Nullable LocalDate deliverBy() {
        var dates = deliveryDates();
        return dates.isEmpty() ? null : dates.getLast().deliverBy();
    }

    @Nullable LocalDate deliveryOverdueSince() {
        var day = deliverBy();
        return day != null
                        && !NOTHING_OWED.contains(status())
                        && steps.stream()
                                .anyMatch(step ->
                                        step.is(StepKind.DELIVERY_OVERDUE)
                                                && day.equals(step.day()))
                ? day.plusDays(1)
                : null;
    }

    List<DeliveryDate> deliveryDates() {
        var dates = new ArrayList<DeliveryDate>();
        if (made.deliverBy() != null) {
            dates.add(
                    new DeliveryDate(
                            made.deliverBy(),
                            made.madeOn(),
                            null,
                            made.provenance().recordedAtPosition()));
        }
        for (var step : steps) {
            if (step.is(StepKind.POSTPONED) && step.day() != null) {
                dates.add(
                        new DeliveryDate(
                                step.day(), step.on(), step.words(), step.recordedAtPosition()));
            }
        }
        return dates;
    }

    @Nullable Given answer() {
        return steps.stream()
                .filter(step -> step.is(StepKind.ANSWERED) && step.answer() != null)
                .map(step ->
                        new Given(
                                Objects.requireNonNull(step.answer()),
                                step.on(),
                                step.words(),
                                parts))
                .findFirst()
                .orElse(null);
    }
}
