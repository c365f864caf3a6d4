package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From {@code ./milpa up} on a warm folder to the first page, what it then holds in memory, and commands that only
 * compute. Starts the launcher of the folder that it is run in.
 */
public final class StartBench implements Benchmark {

    private static final int PORT = 18_080;
    private static final int ROUNDS = 3;
    private static final int MANY = 10_000;
    private static final long POLL_MILLIS = 10;
    private static final long WAIT_SECONDS = 60;
    private static final double FIRST_PAGE_MILLIS = 4_000;
    private static final double IDLE_MEGABYTES = 400;
    private static final double COMMAND_MILLIS = 800;
    private static final double MANY_MILLIS = 20_000;
    private static final double MILLI = 1e6;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        Path folder = Files.createTempDirectory("milpa-start");
        List<Double> pages = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Process server = new ProcessBuilder(
                            "./milpa", "up", "--port", String.valueOf(PORT), "--data", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            double took = firstPage(server);
            double resident = Resident.megabytesOf(server.toHandle());
            server.destroy();
            server.waitFor(WAIT_SECONDS, TimeUnit.SECONDS);
            if (round > 0) {
                pages.add(took);
                memory.add(resident);
            }
        }
        return List.of(
                new Figure(name(), "first-page", Medians.of(pages), "ms", 0, Goal.atMost(FIRST_PAGE_MILLIS)),
                new Figure(name(), "idle-memory", Medians.of(memory), "MB", 0, Goal.atMost(IDLE_MEGABYTES)),
                new Figure(name(), "help", Commands.help(), "ms", 0, Goal.atMost(COMMAND_MILLIS)),
                new Figure(name(), "interest", Commands.interest(), "ms", 0, Goal.atMost(COMMAND_MILLIS)),
                new Figure(name(), "interest-10000", Commands.interest(MANY), "ms", 0, Goal.atMost(MANY_MILLIS)));
    }

    private static double firstPage(Process server) throws InterruptedException {
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/sign-in"))
                    .build();
            while (server.isAlive() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
                try {
                    if (client.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                        return (System.nanoTime() - begun) / MILLI;
                    }
                } catch (IOException notYet) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
                }
            }
        }
        throw new IllegalStateException("No page from ./milpa up");
    }
}
