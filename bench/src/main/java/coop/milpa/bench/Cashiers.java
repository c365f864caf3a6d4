package coop.milpa.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Cashiers at their windows, each with a browser: somebody comes, says how much, is shown it, says yes, has a slip. */
final class Cashiers {

    private static final double MILLI = 1e6;
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|request)\" value=\"([^\"]+)\"");

    private final CounterTown town;
    private final int port;
    private final int pauseMillis;
    private final List<Queue<Long>> took;

    /** @param pauseMillis  how long each types or looks between two steps at most; half of it on average */
    Cashiers(CounterTown town, int port, int pauseMillis) {
        this.town = town;
        this.port = port;
        this.pauseMillis = pauseMillis;
        this.took = Arrays.stream(Step.values())
                .<Queue<Long>>map(step -> new ConcurrentLinkedQueue<>())
                .toList();
    }

    /** What the server is asked for in one operation. */
    enum Step {
        /** Who comes, found by number. */
        WHO,
        /** What may be done for her. */
        SERVE,
        /** What it would come to. */
        CHECK,
        /** It is done, durably. */
        DONE,
        /** The slip. */
        SLIP
    }

    private Queue<Long> took(Step step) {
        return took.get(List.of(Step.values()).indexOf(step));
    }

    /** So many in a hundred took no longer, milliseconds. */
    double percentile(Step step, int hundredths) {
        long[] sorted = took(step).stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nobody was answered");
        }
        return sorted[Math.min(sorted.length - 1, sorted.length * hundredths / 100)] / MILLI;
    }

    /** How many operations were done. */
    int operations() {
        return took(Step.DONE).size();
    }

    void work(int seconds) throws InterruptedException {
        took.forEach(Queue::clear);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> people = IntStream.range(0, town.sessions().size())
                .mapToObj(n -> Thread.ofVirtual().start(() -> serve(n, end)))
                .toList();
        for (Thread person : people) {
            person.join();
        }
    }

    private void serve(int n, long end) {
        var cookies = new CookieManager();
        var session = new HttpCookie("milpa", town.sessions().get(n));
        session.setPath("/");
        session.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), session);
        var random = new Random(n);
        try (HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build()) {
            while (System.nanoTime() < end) {
                deposit(browser, random);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deposit(HttpClient browser, Random random) throws IOException, InterruptedException {
        String number = town.someone(random);
        ask(browser, Step.WHO, town.root() + "?q=" + number, "", random);
        String member = town.root() + "/members/" + number;
        String form = ask(browser, Step.SERVE, member, "", random).body();
        String filled = "choice=" + URLEncoder.encode("savings.deposit|" + number, StandardCharsets.UTF_8) + "&amount="
                + (1 + random.nextInt(900)) + hidden(form);
        ask(browser, Step.CHECK, member + "/check", filled, random);
        HttpResponse<String> done = ask(browser, Step.DONE, member + "/done", filled, random);
        String slip = done.headers().firstValue("Location").orElseThrow();
        ask(browser, Step.SLIP, URI.create(slip).getPath(), "", random);
    }

    private static String hidden(String form) {
        Matcher fields = HIDDEN.matcher(form);
        var text = new StringBuilder();
        while (fields.find()) {
            text.append('&')
                    .append(fields.group(1))
                    .append('=')
                    .append(URLEncoder.encode(fields.group(2), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private HttpResponse<String> ask(HttpClient browser, Step step, String path, String form, Random random)
            throws IOException, InterruptedException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(pauseMillis)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "es");
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        long begun = System.nanoTime();
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        took(step).add(System.nanoTime() - begun);
        boolean expected = answer.statusCode() == (step == Step.WHO || step == Step.DONE ? 302 : 200);
        if (!expected) {
            throw new IllegalStateException(step + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
