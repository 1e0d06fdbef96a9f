package uk.tallystick.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Receipt;

import java.util.List;

/**
 * What a file is, and what became of it.
 *
 * @param rows with anything in them, besides headings
 * @param recorded figures; those that stood already are not recorded again
 * @param id of the round; null like what follows where nothing was to be recorded
 */
public record ImportAnswer(
        int rows,
        int recorded,
        List<Finding> problems,
        List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String receipt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long position) {

    static ImportAnswer of(Checked checked) {
        return new ImportAnswer(
                checked.rows(), 0, checked.problems(), checked.warnings(), null, null, null, null);
    }

    static ImportAnswer of(Checked checked, int recorded, Receipt receipt) {
        return new ImportAnswer(
                checked.rows(),
                recorded,
                List.of(),
                checked.warnings(),
                receipt.id(),
                receipt.version(),
                receipt.receipt(),
                receipt.position());
    }
}
