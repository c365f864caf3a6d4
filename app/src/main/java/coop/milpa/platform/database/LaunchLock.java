package coop.milpa.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Held while a server is started, found or stopped, so that of all processes and threads one at a time does so. The
 * operating system gives it back when its holder is killed.
 */
final class LaunchLock {

    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private LaunchLock() {}

    static <T> T holding(DataFolder folder, Supplier<T> work) {
        IN_THIS_PROCESS.lock();
        try (FileChannel file =
                FileChannel.open(folder.launchLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    static void run(DataFolder folder, Runnable work) {
        holding(folder, () -> {
            work.run();
            return true;
        });
    }
}
