package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.platform.PlatformProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one process that serves pages on a data folder; the file says where. The operating system gives it back
 * when its holder is killed.
 */
public final class ServingLock implements AutoCloseable {

    private final FileChannel file;
    private final String address;

    private ServingLock(FileChannel file, String address) {
        this.file = file;
        this.address = address;
    }

    /** Takes the lock; a {@link PlatformProblem} names the address of the process that has it. */
    public static ServingLock take(DataFolder folder, String address) {
        folder.create();
        try {
            FileChannel file =
                    FileChannel.open(folder.servingLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file).isEmpty()) {
                file.close();
                throw new PlatformProblem("platform.already-served", folder.root(), served(folder));
            }
            file.truncate(0).write(ByteBuffer.wrap(address.getBytes(UTF_8)));
            return new ServingLock(file, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String served(DataFolder folder) throws IOException {
        return Files.readString(folder.servingLock());
    }
}
