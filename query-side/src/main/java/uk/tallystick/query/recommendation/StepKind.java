package uk.tallystick.query.recommendation;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.recommendation.RecommendationStatus;

/** What can happen to a recommendation, as rows name it. */
enum StepKind implements Code {
    ACKNOWLEDGED,
    ANSWERED,
    PROGRESSED,
    POSTPONED,
    DELIVERY_CLAIMED,
    NOT_ACCEPTED,
    CLOSED,
    REPLY_OVERDUE,
    DELIVERY_OVERDUE;

    /**
     * The status that it leads to; null if it leaves that as it is.
     *
     * @param answer the code of an answer
     */
    @Nullable String status(@Nullable String answer) {
        return switch (this) {
            case ACKNOWLEDGED -> RecommendationStatus.ACKNOWLEDGED.code();
            case ANSWERED -> answer;
            case PROGRESSED, NOT_ACCEPTED -> RecommendationStatus.IN_PROGRESS.code();
            case DELIVERY_CLAIMED -> RecommendationStatus.DELIVERY_CLAIMED.code();
            case CLOSED -> RecommendationStatus.CLOSED.code();
            case POSTPONED, REPLY_OVERDUE, DELIVERY_OVERDUE -> null;
        };
    }
}
