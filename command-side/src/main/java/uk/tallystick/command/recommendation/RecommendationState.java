package uk.tallystick.command.recommendation;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.recommendation.RecommendationEvent;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationStatus;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

sealed interface RecommendationState {

    record NotMade() implements RecommendationState {}

    /**
     * A recommendation on record.
     *
     * @param deliverBy the day that stands, the first or the last it was postponed to
     * @param claimedBy who said that it is done, while that is not decided
     * @param replyOverdue whether the clock for an answer has run out
     * @param late the days by which it was to be done and was not
     * @param effects what is on record of its effects
     * @param last the last event that somebody recorded
     */
    record Made(
            RecommendationMade facts,
            RecommendationStatus status,
            @Nullable LocalDate deliverBy,
            @Nullable String claimedBy,
            boolean replyOverdue,
            Set<LocalDate> late,
            Set<RecommendationEvent> effects,
            RecommendationEvent last)
            implements RecommendationState {

        public Made {
            late = Set.copyOf(late);
            effects = Set.copyOf(effects);
        }

        static Made of(RecommendationMade facts) {
            return new Made(
                    facts,
                    RecommendationStatus.MADE,
                    facts.deliverBy(),
                    null,
                    false,
                    Set.of(),
                    Set.of(),
                    facts);
        }

        Made to(RecommendationStatus next, RecommendationEvent event) {
            return new Made(facts, next, deliverBy, null, replyOverdue, late, effects, event);
        }

        Made claimed(@Nullable String person, RecommendationEvent event) {
            return new Made(
                    facts,
                    RecommendationStatus.DELIVERY_CLAIMED,
                    deliverBy,
                    person,
                    replyOverdue,
                    late,
                    effects,
                    event);
        }

        Made postponed(LocalDate day, RecommendationEvent event) {
            return new Made(facts, status, day, claimedBy, replyOverdue, late, effects, event);
        }

        Made with(RecommendationEvent effect) {
            var more = new HashSet<>(effects);
            more.add(effect);
            return new Made(facts, status, deliverBy, claimedBy, replyOverdue, late, more, last);
        }

        Made withReplyOverdue() {
            return new Made(facts, status, deliverBy, claimedBy, true, late, effects, last);
        }

        Made lateOn(LocalDate day) {
            var more = new HashSet<>(late);
            more.add(day);
            return new Made(facts, status, deliverBy, claimedBy, replyOverdue, more, effects, last);
        }
    }
}
