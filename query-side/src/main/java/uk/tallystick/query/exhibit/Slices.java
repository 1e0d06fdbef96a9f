package uk.tallystick.query.exhibit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/**
 * The slices of a file, each read when it is sent: however many are sent at once, and however
 * slowly, little of them is in memory, and no connection waits for a reader.
 */
final class Slices implements Enumeration<InputStream> {

    static final int SLICE = 256 * 1024;

    /** Reads a part of a file. */
    interface Part {
        byte[] read(long from, int length);
    }

    private final long length;
    private final Part part;
    private long at;

    private Slices(long length, Part part) {
        this.length = length;
        this.part = part;
    }

    /** The whole file. */
    static InputStream of(long length, Part part) {
        return new SequenceInputStream(new Slices(length, part));
    }

    @Override
    public boolean hasMoreElements() {
        return at < length;
    }

    @Override
    public InputStream nextElement() {
        if (!hasMoreElements()) {
            throw new NoSuchElementException("the file ends at " + length);
        }
        var next = part.read(at, (int) Math.min(SLICE, length - at));
        at += next.length;
        return new ByteArrayInputStream(next);
    }
}
