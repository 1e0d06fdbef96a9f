package uk.tallystick.command.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.scrutiny.ScrutinyEvent;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewOverdue;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;
import uk.tallystick.events.scrutiny.ScrutinyStatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

sealed interface ScrutinyState {

    record NotScheduled() implements ScrutinyState {}

    /**
     * A scrutiny item on record.
     *
     * @param said every event since it was scheduled
     * @param reviewOn the day of the review that is still to come and was not missed yet
     */
    record OnRecord(
            ScrutinyScheduled facts,
            ScrutinyStatus status,
            List<ScrutinyEvent> said,
            @Nullable LocalDate reviewOn)
            implements ScrutinyState {

        public OnRecord {
            said = List.copyOf(said);
        }

        /** The day of the latest step that somebody took; a clock that ran out is none. */
        LocalDate lastStepOn() {
            return said.stream()
                    .filter(event -> !(event instanceof ScrutinyReviewOverdue))
                    .reduce(facts, (_, next) -> next)
                    .effectiveOn();
        }

        /** Those that were put so far. */
        Set<ScrutinyQuestion> questions() {
            return said.stream()
                    .flatMap(event ->
                            event instanceof QuestionsPut put
                                    ? put.questions().stream()
                                    : Stream.empty())
                    .collect(Collectors.toSet());
        }
    }
}
