package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A small file system in a mount namespace of its own, which goes with the process that holds it.
 *
 * @param holder  lives for as long as its stdin is open
 * @param enter  words that run a command where the file system is seen
 */
record TinyDisk(Process holder, List<String> enter, Path root) implements AutoCloseable {

    private static final String MOUNT = "mount -t tmpfs -o mode=755,size=$1m none \"$2\" && echo mounted && exec cat";

    /** Mounts it on a folder; where that is not allowed, the test is skipped. */
    static TinyDisk mount(Path root, int megabytes) throws IOException {
        Optional<TinyDisk> made = make(root, megabytes, "-m", List.of());
        if (made.isEmpty()) {
            made = make(root, megabytes, "-rm", List.of("--user", "--preserve-credentials"));
        }
        if (made.isEmpty()) {
            System.out.println("Skipped: this user may not mount a file system, not even in a namespace (unshare -rm)");
        }
        Assumptions.assumeTrue(made.isPresent());
        return made.orElseThrow();
    }

    private static Optional<TinyDisk> make(Path root, int megabytes, String kind, List<String> more)
            throws IOException {
        var builder = new ProcessBuilder("unshare", kind, "sh", "-c", MOUNT, "sh", "" + megabytes, root.toString());
        Process holder = builder.redirectErrorStream(true).start();
        if (!"mounted".equals(holder.inputReader().readLine())) {
            holder.destroyForcibly();
            return Optional.empty();
        }
        List<String> enter = new ArrayList<>(List.of("nsenter", "--target", "" + holder.pid(), "--mount"));
        enter.addAll(more);
        enter.add("--");
        return Optional.of(new TinyDisk(holder, enter, root));
    }

    /** Leaves so much room. */
    void fillUpTo(int megabytesLeft) throws IOException, InterruptedException {
        run("cd '" + root + "' && free=$(df --output=avail -k . | tail -1) && head -c $((free - " + megabytesLeft
                + " * 1024))k /dev/zero >filler");
    }

    void makeRoom() throws IOException, InterruptedException {
        run("rm '" + root.resolve("filler") + "'");
    }

    private void run(String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(enter);
        command.addAll(List.of("sh", "-c", script));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Override
    public void close() throws IOException {
        holder.getOutputStream().close();
        holder.onExit().join();
    }
}
