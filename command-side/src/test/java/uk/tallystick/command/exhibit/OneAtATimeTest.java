package uk.tallystick.command.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.recording.RequestBody;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** However many files come at once, one of them is in memory. */
class OneAtATimeTest {

    private final OneAtATime files = new OneAtATime();
    private final AtomicInteger inMemory = new AtomicInteger();

    private boolean isAlone(byte[] content) {
        var alone = inMemory.incrementAndGet() == 1;
        Thread.onSpinWait();
        inMemory.decrementAndGet();
        return alone && content.length == 1;
    }

    @Test
    void aFileIsReadWhenTheOneBeforeItIsDoneWith() throws Exception {
        Callable<Boolean> reading =
                () -> {
                    var alone = true;
                    for (var n = 0; n < 1000; n++) {
                        alone &= files.read(() -> new Letters(1), this::isAlone);
                    }
                    return alone;
                };
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var alone : people.invokeAll(Collections.nCopies(8, reading))) {
                assertThat(alone.get()).isTrue();
            }
        }
    }

    @Test
    void ofAFileThatIsTooLargeNoMoreIsReadThanShowsThat() {
        var length = files.read(() -> new Letters(Long.MAX_VALUE), content -> content.length);
        assertThat(length).isEqualTo(RequestBody.LARGEST_EXHIBIT + 1);
    }

    private static final class Letters extends InputStream {

        private long left;

        Letters(long length) {
            left = length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            return 'x';
        }

        @Override
        public int read(byte[] to, int offset, int most) {
            if (left == 0) {
                return -1;
            }
            var length = (int) Math.min(most, left);
            Arrays.fill(to, offset, offset + length, (byte) 'x');
            left -= length;
            return length;
        }
    }
}
