package uk.tallystick.query.exhibit;

import java.io.InputStream;

/**
 * A file in slices, each of which is read when it is sent: however many are sent at once, and
 * however slowly, little of them is in memory, and no connection waits for a reader.
 */
final class Slices extends InputStream {

    static final int SLICE = 256 * 1024;

    /** Reads a part of a file. */
    interface Part {
        byte[] read(long from, int length);
    }

    private final long length;
    private final Part part;
    private byte[] slice = new byte[0];
    private int sent;
    private long at;

    /** The whole file. */
    Slices(long length, Part part) {
        this.length = length;
        this.part = part;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : slice[sent++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int most) {
        if (isAtEnd()) {
            return -1;
        }
        var size = Math.min(most, slice.length - sent);
        System.arraycopy(slice, sent, to, offset, size);
        sent += size;
        return size;
    }

    private boolean isAtEnd() {
        if (sent == slice.length && at < length) {
            slice = part.read(at, (int) Math.min(SLICE, length - at));
            sent = 0;
            at += slice.length;
        }
        return sent == slice.length;
    }
}
