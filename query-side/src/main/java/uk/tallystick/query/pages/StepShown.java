package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.pages.Story.Told;
import uk.tallystick.query.replay.Cause;
import uk.tallystick.query.replay.Frame;

import java.util.List;

/**
 * A step of a replay in plain words.
 *
 * @param because what it came of
 * @param same what it left as it was
 */
record StepShown(
        int number,
        Told thing,
        String what,
        Happened event,
        List<Why> because,
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
        var step = frame.happened();
        return new StepShown(
                frame.step(),
                Told.of(step.thing()),
                Sayings.what(step.event().type()),
                Happened.of(step.event()),
                step.because().stream().map(StepShown::why).toList(),
                frame.after().entrySet().stream()
                        .filter(field ->
                                !frame.changed().contains(field.getKey())
                                        && !FieldWords.isKey(field.getKey()))
                        .map(field ->
                                new Stood(
                                        FieldWords.name(field.getKey()),
                                        FieldWords.value(field.getKey(), field.getValue())))
                        .filter(stood -> !stood.value().isEmpty())
                        .toList(),
                step.receipt(),
                step.entry());
    }

    private static Why why(Cause cause) {
        return new Why(
                cause.thing().id(),
                Told.of(cause.thing()),
                cause.position(),
                cause.seenAtPosition());
    }
}
