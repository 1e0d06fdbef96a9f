package uk.tallystick.query.body;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A body as it was on a day.
 *
 * @param holders those who hold an office on the day
 * @param abolishedOn null unless it is no more
 * @param successor where its functions went
 * @param predecessors whose functions came here, directly or through others
 * @param answersFor what is under way that they began, by id: the first 50
 * @param answersForByKind how much of it there is of each kind, such as action
 */
public record BodyAsAt(
        @JsonUnwrapped BodyItem body,
        List<Holder> holders,
        List<Force> forces,
        @Nullable LocalDate abolishedOn,
        @Nullable Succession successor,
        List<Succession> predecessors,
        List<Responsibility> answersFor,
        Map<String, Long> answersForByKind)
        implements Versioned {

    @Override
    @JsonIgnore
    public long version() {
        return body.version();
    }
}
