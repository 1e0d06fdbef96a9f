package uk.tallystick.query.scrutiny;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;

/**
 * A scrutiny item with all that was said about it, in the order in which it was.
 *
 * @param questions those of the commissioner, of the panel and of others in office
 * @param publicQuestions those of members of the public
 * @param examination the session; null until it was held
 * @param closed null until nothing is left to be done
 */
public record ScrutinyStory(
        @JsonUnwrapped ScrutinyItem item,
        List<ScrutinyQuestionPut> questions,
        List<ScrutinyQuestionPut> publicQuestions,
        @Nullable ScrutinySession examination,
        List<ScrutinyFollowUp> followUps,
        List<ScrutinyReview> reviews,
        @Nullable ScrutinyClosing closed)
        implements Versioned {

    @Override
    public long version() {
        return item.version();
    }

    /**
     * A question to the force.
     *
     * @param name of who asked, where it may be told
     */
    public record ScrutinyQuestionPut(
            @Schema(implementation = Asker.class) String asker,
            @Nullable String name,
            @Nullable String text,
            LocalDate putOn,
            long recordedAtPosition) {}

    /**
     * The session.
     *
     * @param recording where it can be seen
     * @param seenAtPosition the ledger position of the figures that its members saw
     */
    public record ScrutinySession(
            @Nullable String response,
            @Nullable String respondedBy,
            @Nullable String recording,
            @Nullable Long seenAtPosition,
            LocalDate on,
            long recordedAtPosition) {}

    /**
     * What is done about the outcome.
     *
     * @param actions codes of those that the reader may know of
     */
    public record ScrutinyFollowUp(
            List<String> actions,
            @Nullable String comment,
            LocalDate on,
            long recordedAtPosition) {}

    /**
     * What was found when it was looked at again.
     *
     * @param reviewOn when it was to be looked at next
     */
    public record ScrutinyReview(
            @Nullable String findings,
            @Schema(implementation = Assurance.class) @Nullable String assurance,
            @Nullable LocalDate reviewOn,
            LocalDate on,
            long recordedAtPosition) {}

    /** Nothing is left to be done. */
    public record ScrutinyClosing(
            @Nullable String comment, LocalDate on, long recordedAtPosition) {}
}
