package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.pages.Story.Told;
import uk.tallystick.query.replay.Beside;
import uk.tallystick.query.replay.Frame;
import uk.tallystick.query.replay.Replay;

import java.time.Instant;
import java.util.List;

/**
 * One step of a replay, and where the others are.
 *
 * @param of what it is the replay of
 * @param beside the other things of the concern
 * @param all the steps there are
 */
record ReplayShown(
        String id, Told of, Frame frame, StepShown step, List<Other> beside, List<Listed> all) {

    private static final InWords SAY = new InWords();

    /** Another thing of the concern, and how it stood at the step. */
    record Other(Told thing, String status) {}

    /** A step as the list of all names it. */
    record Listed(long position, String what, Told thing, Instant recordedAt) {}

    static ReplayShown of(Replay replay, String id, @Nullable Long at) {
        var frame = replay.at(at);
        return new ReplayShown(
                id,
                named(replay, id),
                frame,
                StepShown.of(frame),
                frame.beside().stream().map(ReplayShown::other).toList(),
                replay.steps().stream()
                        .map(step ->
                                new Listed(
                                        step.event().position(),
                                        Sayings.what(step.event().type()),
                                        Told.of(step.thing()),
                                        step.event().recordedAt()))
                        .toList());
    }

    static Told named(Replay replay, String id) {
        return replay.things().stream()
                .filter(thing -> thing.id().equals(id))
                .map(Told::of)
                .findFirst()
                .orElseThrow();
    }

    private static Other other(Beside beside) {
        var status = beside.status() == null ? "" : SAY.title(beside.status());
        return new Other(Told.of(beside.thing()), beside.onRecord() ? status : "Not on record yet");
    }
}
