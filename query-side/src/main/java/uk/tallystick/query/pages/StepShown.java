package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.pages.Story.Told;
import uk.tallystick.query.replay.Cause;
import uk.tallystick.query.replay.Frame;
import uk.tallystick.query.replay.Step;

import java.util.List;
import java.util.Map;

/**
 * A step of a replay in plain words.
 *
 * @param because what it came of
 * @param stayed how many fields it left as they were
 * @param same these fields, unless they are too many
 */
record StepShown(
        int number,
        Told thing,
        String what,
        Happened event,
        List<Why> because,
        long stayed,
        List<Stood> same,
        String receipt,
        String entry) {

    /**
     * What a step came of.
     *
     * @param position of the step of that thing, where one is named
     * @param seenAt the ledger position at which the thing was seen, where that is said
     */
    record Why(String id, Told thing, @Nullable Long position, @Nullable Long seenAt) {}

    /** A field that stayed as it was. */
    record Stood(String field, String value) {}

    static StepShown of(Frame frame) {
        return of(frame.step(), frame.happened(), Standing.of(frame), Long.MAX_VALUE);
    }

    /**
     * A step by its number, with what it left as it was unless that is more than so many fields.
     */
    static StepShown of(int number, Step step, Standing left, long most) {
        return new StepShown(
                number,
                Told.of(step.thing()),
                Sayings.what(step.event().type()),
                Happened.of(step.event()),
                step.because().stream().map(StepShown::why).toList(),
                left.stayed(),
                left.stayed() > most ? List.of() : stood(left.same()),
                step.receipt(),
                step.entry());
    }

    private static List<Stood> stood(List<Map.Entry<String, JsonNode>> fields) {
        return fields.stream()
                .map(field ->
                        new Stood(
                                FieldWords.name(field.getKey()),
                                FieldWords.value(field.getKey(), field.getValue())))
                .filter(stood -> !stood.value().isEmpty())
                .toList();
    }

    private static Why why(Cause cause) {
        return new Why(
                cause.thing().id(),
                Told.of(cause.thing()),
                cause.position(),
                cause.seenAtPosition());
    }
}
