package uk.tallystick.command.request;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What every request that may import history says of its source: both a day and a source, or
 * neither.
 */
public interface StatedRequest {

    /** The last day that the statement's date can mean. */
    @Nullable LocalDate statedOn();

    @Nullable String statedSource();

    /** The date in the source's own words, where it is not a full date. */
    @Nullable String statedAsGiven();

    default boolean imported() {
        return statedOn() != null && statedSource() != null;
    }
}
