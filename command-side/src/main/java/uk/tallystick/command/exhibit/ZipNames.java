package uk.tallystick.command.exhibit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in the directory of a zip file; nothing of it is unpacked. */
final class ZipNames {

    private static final int MOST = 10_000;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipNames() {}

    /** None of a file whose directory is broken. */
    static Set<String> of(byte[] content) {
        var file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return names(file, end(file));
        } catch (IndexOutOfBoundsException e) {
            return Set.of();
        }
    }

    private static int end(ByteBuffer file) {
        var last = file.limit() - END_LENGTH;
        for (var at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new IndexOutOfBoundsException("a zip file without a directory");
    }

    private static Set<String> names(ByteBuffer file, int end) {
        var count = Math.min(MOST, file.getShort(end + 10) & 0xFFFF);
        var names = new HashSet<String>();
        var at = file.getInt(end + 16);
        for (var i = 0; i < count && file.getInt(at) == ENTRY; i++) {
            var name = new byte[file.getShort(at + 28) & 0xFFFF];
            file.get(at + 46, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at +=
                    46
                            + name.length
                            + (file.getShort(at + 30) & 0xFFFF)
                            + (file.getShort(at + 32) & 0xFFFF);
        }
        return names;
    }
}
