package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Milpa.Ran;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody whom the command line let in, who signs in through the pages.
 *
 * @param name  what she types, such as {@code ana@MAIZ}
 * @param password  the one that was told once
 */
record Person(String name, String password) {

    /** What everybody chooses here. */
    static final String CHOSEN = "tres mazorcas azules";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("id=\"key\">([^<]+)<");
    private static final String SESSION = "milpa";

    /** Lets somebody of a cooperative in. */
    static Person of(Milpa program, Path data, String cooperative, String role)
            throws IOException, InterruptedException {
        return create(program, data, role, "--cooperative", cooperative);
    }

    /** Lets somebody of the network in. */
    static Person ofTheNetwork(Milpa program, Path data) throws IOException, InterruptedException {
        return create(program, data, "network-administrator");
    }

    private static Person create(Milpa program, Path data, String role, String... more)
            throws IOException, InterruptedException {
        String name = "e2e-" + role;
        Stream<String> words =
                Stream.of("user", "create", "--name", name, "--role", role, "--format", "csv", "--data", "" + data);
        Ran ran = program.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
        assertThat(ran.status()).as(ran.err()).isZero();
        List<String> cells = List.of(ran.out().lines().toList().getLast().split(","));
        return new Person(cells.getFirst(), cells.getLast());
    }

    /**
     * Signs in, chooses a password, and comes back with what the browser then keeps.
     *
     * @param address  of the pages, without a slash at the end
     */
    Visitor signIn(String address) throws IOException, InterruptedException {
        var visitor = new Visitor(address, HttpClient.newHttpClient(), new TreeMap<>());
        visitor.post("/sign-in", Map.of("name", name, "password", password));
        visitor.post("/password", Map.of("current", password, "wanted", CHOSEN, "repeated", CHOSEN));
        visitor.setUpPhoneIfAsked();
        return visitor;
    }

    /** A browser without a window: its cookies are all it knows. */
    record Visitor(String address, HttpClient client, Map<String, String> cookies) implements AutoCloseable {

        /** The value of the cookie that says whose session it is. */
        String session() {
            return cookies.getOrDefault(SESSION, "");
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(request(path).GET());
        }

        /** Some roles ask for a second factor: the page shows the key, and a phone reckons the code. */
        private void setUpPhoneIfAsked() throws IOException, InterruptedException {
            if (!get("/").headers().firstValue("Location").orElse("").equals("/second-factor")) {
                return;
            }
            send("/second-factor/begin", "/second-factor", Map.of("password", CHOSEN));
            Matcher key = KEY.matcher(get("/second-factor").body());
            assertThat(key.find()).as("The page shows a key").isTrue();
            String code = new Phone(key.group(1)).code();
            assertThat(send("/second-factor/confirm", "/second-factor", Map.of("code", code))
                            .statusCode())
                    .isEqualTo(200);
        }

        private void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            HttpResponse<String> answer = send(path, path, fields);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 399);
        }

        /** Sends a form that stands on a page. */
        private HttpResponse<String> send(String path, String page, Map<String, String> fields)
                throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(page).body());
            assertThat(token.find()).as("A form at " + page).isTrue();
            String form = Stream.concat(Map.of("_csrf", token.group(1)).entrySet().stream(), fields.entrySet().stream())
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        private HttpRequest.Builder request(String path) {
            String kept = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
            return kept.isEmpty() ? request : request.header("Cookie", kept);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
