package uk.tallystick.command.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook, which is a zip file. Only what is asked for is unpacked, as it is read,
 * and no more than so many bytes of all parts together.
 */
final class Archive {

    static final long LARGEST = 256L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] bytes;
    private final ByteBuffer file;
    private final Map<String, Part> parts = new HashMap<>();
    private long left = LARGEST;

    private record Part(int method, int flags, int length, int at) {}

    private Archive(byte[] bytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Archive of(byte[] file) {
        var archive = new Archive(file);
        try {
            archive.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw notAWorkbook("a zip file with a broken directory");
        }
        return archive;
    }

    static Unreadable notAWorkbook(String found) {
        return new Unreadable(found, "an XLSX workbook without a password");
    }

    private void readDirectory() {
        var end = end();
        var count = file.getShort(end + 10) & 0xFFFF;
        if (count > MOST_PARTS) {
            throw new Unreadable(
                    count + " parts in the workbook", "a workbook of at most " + MOST_PARTS);
        }
        var at = file.getInt(end + 16);
        for (var i = 0; i < count; i++) {
            if (file.getInt(at) != CENTRAL) {
                throw notAWorkbook("a zip file with a broken directory");
            }
            var name = new byte[file.getShort(at + 28) & 0xFFFF];
            file.get(at + 46, name);
            var part =
                    new Part(
                            file.getShort(at + 10) & 0xFFFF,
                            file.getShort(at + 8) & 0xFFFF,
                            file.getInt(at + 20),
                            file.getInt(at + 42));
            if (parts.put(new String(name, StandardCharsets.UTF_8), part) != null) {
                throw notAWorkbook("a zip file with two parts of one name");
            }
            at += 46 + name.length + extra(at + 30) + extra(at + 32);
        }
    }

    private int end() {
        var last = file.limit() - END_LENGTH;
        for (var at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw notAWorkbook("a file that is no zip file");
    }

    private int extra(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** A part as it is unpacked; it ends with a refusal where it is larger than it may be. */
    InputStream open(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw notAWorkbook("a zip file without " + name);
        }
        if ((part.flags() & 1) != 0) {
            throw notAWorkbook("an encrypted workbook");
        }
        try {
            return new Bounded(unpacked(part));
        } catch (IndexOutOfBoundsException e) {
            throw notAWorkbook("a zip file with a broken directory");
        }
    }

    private InputStream unpacked(Part part) {
        if (file.getInt(part.at()) != LOCAL) {
            throw notAWorkbook("a zip file with a broken directory");
        }
        var at = part.at() + 30 + extra(part.at() + 26) + extra(part.at() + 28);
        if (part.length() < 0 || at + (long) part.length() > file.limit()) {
            throw notAWorkbook("a zip file with a broken directory");
        }
        var packed = new ByteArrayInputStream(bytes, at, part.length());
        return switch (part.method()) {
            case STORED -> packed;
            case DEFLATED -> new Inflating(packed);
            default -> throw notAWorkbook("a zip file packed in an unusual way");
        };
    }

    /** Gives back what unpacking takes outside the heap. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private final class Bounded extends InputStream {

        private final InputStream unpacked;

        Bounded(InputStream unpacked) {
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            return take(unpacked.read(), 1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            var read = unpacked.read(to, offset, length);
            return take(read, read);
        }

        private int take(int read, int bytes) {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new Unreadable(
                        "a file that unpacks to more than " + LARGEST / 1024 / 1024 + " MB",
                        "a workbook of figures only");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }
}
