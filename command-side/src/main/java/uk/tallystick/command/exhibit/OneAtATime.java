package uk.tallystick.command.exhibit;

import org.springframework.core.io.InputStreamSource;

import uk.tallystick.command.recording.RequestBody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Reads files, which are on disk until then, whole: one after the other, for several of the largest
 * at once would not fit into a small program.
 */
final class OneAtATime {

    private final ReentrantLock turn = new ReentrantLock(true);

    /** A file that is larger than one may be is read as far as that shows. */
    <T> T read(InputStreamSource file, Function<byte[], T> use) {
        turn.lock();
        try (var content = file.getInputStream()) {
            return use.apply(content.readNBytes(RequestBody.LARGEST_EXHIBIT + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }
}
