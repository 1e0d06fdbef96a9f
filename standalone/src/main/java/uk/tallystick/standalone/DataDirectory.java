package uk.tallystick.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one directory that holds everything an installation keeps on disk. Whoever opens it holds it
 * alone until it is closed or the process ends, however it ends.
 */
final class DataDirectory implements AutoCloseable {

    /**
     * Directories held by this process. Asked before the lock file is opened: closing a second
     * channel on the file would let go of the first one's lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the directory where it is missing, and takes it.
     *
     * @throws DataDirectoryInUseException if another process, or this one, holds it
     */
    static DataDirectory open(Path directory) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, ownerOnly);
        }
        var root = directory.toRealPath();
        if (!HELD.add(root)) {
            throw new DataDirectoryInUseException(
                    root, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new DataDirectory(root, lock(root));
        } catch (IOException | RuntimeException e) {
            HELD.remove(root);
            throw e;
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new DataDirectoryInUseException(root, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid())
                                .getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /**
     * The file of a random password that is made when it is first asked for, readable by its owner
     * only.
     */
    Path secretFile(String name) throws IOException {
        var file = path(name + ".password");
        if (Files.notExists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(file, HexFormat.of().formatHex(random));
        }
        return file;
    }

    String secret(String name) throws IOException {
        return Files.readString(secretFile(name)).strip();
    }

    /**
     * The port recorded here, unless somebody else has taken it meanwhile; then another, recorded
     * from now on.
     */
    int port() throws IOException {
        var file = path("port");
        var recorded = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        var port = free(recorded) ? recorded : freePort();
        if (port != recorded) {
            write(file, Integer.toString(port));
        }
        return port;
    }

    private static boolean free(int port) {
        if (port == 0) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** All or nothing, and on the disk: half a password would lock everybody out for good. */
    private void write(Path file, String text) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(root, "draft-", "", ownerOnly);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        publish(draft, file);
    }

    /**
     * Gives a finished file or directory its name, and sees to it that the name survives a loss of
     * power.
     */
    void publish(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(root, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /**
     * A new directory for what must not be found half-made; what an interrupted start left of it is
     * removed.
     */
    Path draft(String name) throws IOException {
        try (var left = Files.newDirectoryStream(root, "draft-*")) {
            for (var path : left) {
                delete(path);
            }
        }
        return Files.createTempDirectory(root, "draft-" + name + "-");
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (var children = Files.newDirectoryStream(path)) {
                for (var child : children) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        HELD.remove(root);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
