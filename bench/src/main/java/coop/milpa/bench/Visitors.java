package coop.milpa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** People who are signed in, each with a browser, who open pages at the same time. */
final class Visitors {

    private static final double MILLI = 1e6;
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

    private final int port;
    private final List<String> sessions;
    private final int pauseMillis;

    /** @param pauseMillis  how long each looks at a page at most; half of it on average */
    Visitors(int port, List<String> sessions, int pauseMillis) {
        this.port = port;
        this.sessions = List.copyOf(sessions);
        this.pauseMillis = pauseMillis;
    }

    /** How it went. */
    static final class Visited {

        private final long[] sorted;
        private final double seconds;

        /**
         * @param sorted  how long each answer took, nanoseconds
         * @param seconds  how long all of it took
         */
        private Visited(long[] sorted, double seconds) {
            this.sorted = sorted;
            this.seconds = seconds;
        }

        double rate() {
            return sorted.length / seconds;
        }

        /** So many in a hundred took no longer, milliseconds. */
        double percentile(int hundredths) {
            return sorted[Math.min(sorted.length - 1, sorted.length * hundredths / 100)] / MILLI;
        }
    }

    Visited visit(Function<RandomGenerator, String> page, int seconds) throws InterruptedException {
        var took = new ConcurrentLinkedQueue<Long>();
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> people = IntStream.range(0, sessions.size())
                .mapToObj(n -> Thread.ofVirtual().start(() -> work(n, page, end, took)))
                .toList();
        for (Thread person : people) {
            person.join();
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nobody was answered");
        }
        return new Visited(sorted, (System.nanoTime() - begun) / MILLI / 1_000);
    }

    private void work(int n, Function<RandomGenerator, String> page, long end, ConcurrentLinkedQueue<Long> took) {
        var random = new Random(n);
        try (HttpClient browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                pause(random);
                HttpRequest request = request(page.apply(random), sessions.get(n));
                long begun = System.nanoTime();
                HttpResponse<byte[]> answer = browser.send(request, BodyHandlers.ofByteArray());
                took.add(System.nanoTime() - begun);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Random random) {
        if (pauseMillis > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(pauseMillis)));
        }
    }

    private HttpRequest request(String page, String session) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Cookie", "milpa=" + session)
                .header("Accept", "text/html")
                .header("Accept-Language", "es")
                .header("Accept-Encoding", "gzip")
                .build();
    }

    /** The address of a file that every page asks for. */
    static String stylesheet(int port) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest door = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                    .build();
            String page = browser.send(door, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            Matcher link = STYLESHEET.matcher(page);
            if (!link.find()) {
                throw new IllegalStateException("No style sheet in " + page);
            }
            return link.group(1);
        }
    }
}
