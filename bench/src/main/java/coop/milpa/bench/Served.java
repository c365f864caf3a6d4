package coop.milpa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.Environment;

/** {@code milpa up} on the folder of a benchmark, in a process of its own, as whoever installs it runs it. */
final class Served implements AutoCloseable {

    private static final long WAIT_SECONDS = 60;
    private static final long POLL_MILLIS = 20;

    /** What limits how often a system may ask, raised so that it limits nothing here; it still counts. */
    private static final Map<String, String> RAISED =
            Map.of("MILPA_API_REQUESTSPERSECOND", "1000000", "MILPA_API_BURST", "1000000");

    private final Process process;
    private final int port;

    private Served(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Served start(Surroundings at) throws IOException, InterruptedException {
        int port = freePort();
        String data = Objects.requireNonNull(
                at.platform().port(Environment.class).getProperty("milpa.data"), "The folder of a benchmark");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "coop.milpa.Milpa"));
        command.addAll(List.of("up", "--port", String.valueOf(port), "--data", data));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(RAISED);
        var served = new Served(builder.start(), port);
        served.await();
        return served;
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException {
        long begun = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            }
        }
        close();
        throw new IllegalStateException("Nothing answers on port " + port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
