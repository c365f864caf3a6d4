package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The pages of the smallest network that the demo makes, served by the launcher in a folder of its own.
 *
 * @param address  where, without a slash at the end
 */
record Site(Path folder, Process serving, String address, HttpClient client) {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int PAUSE_MILLIS = 100;
    private static final int LOGIN_CELLS = 4;

    static Site open() throws IOException, InterruptedException {
        return open(28);
    }

    /** One whose cooperatives have lived for so many days. */
    static Site open(int days) throws IOException, InterruptedException {
        Path folder = Lived.through(days).copy();
        int port = freePort();
        Process serving = new Milpa(folder).serve(folder.resolve("data"), port);
        var site = new Site(folder, serving, "http://127.0.0.1:" + port, HttpClient.newHttpClient());
        site.awaitHealth();
        return site;
    }

    /** Somebody whom the demo let in: her row of the table that it printed. */
    Person login(String user) throws IOException {
        return Files.readAllLines(folder.resolve("out")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .filter(cells -> cells.size() == LOGIN_CELLS && cells.get(2).equals(user))
                .map(cells -> new Person(user, cells.get(3)))
                .findFirst()
                .orElseThrow();
    }

    /** The row under a heading of what the demo printed. */
    List<String> printed(String heading) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out"));
        return List.of(lines.get(lines.indexOf(heading) + 1).split(",", -1));
    }

    /** Lets somebody of a cooperative in. */
    Person person(String cooperative, String role) throws IOException, InterruptedException {
        return Person.of(another(), data(), cooperative, role);
    }

    /** Lets somebody of the network in. */
    Person ofTheNetwork() throws IOException, InterruptedException {
        return Person.ofTheNetwork(another(), data());
    }

    private Milpa another() throws IOException {
        return new Milpa(Files.createDirectories(folder.resolve("beside")));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            boolean alive = !serving.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < end;
            assertThat(alive)
                    .as(Files.readString(folder.resolve("serving-err")))
                    .isTrue();
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/health"));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    void close() throws IOException, InterruptedException {
        client.close();
        serving.destroy();
        serving.waitFor(1, TimeUnit.MINUTES);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
