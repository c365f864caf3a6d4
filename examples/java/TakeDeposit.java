import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Takes a deposit through Milpa's API, once, whatever happens to the line between. Plain Java 21, no library:
 *
 * <pre>MILPA_KEY=milpa_… java TakeDeposit.java http://127.0.0.1:8080 el-maizal order-2026-001 1001 12.50 GTQ</pre>
 *
 * Prints what it was answered. Status 0 is done, 1 refused, 2 wrong usage, 3 nobody knows: run it again with the same
 * order.
 */
public final class TakeDeposit {

    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String root;
    private final String key;

    private TakeDeposit(String server, String cooperative, String key) {
        this.root = server + "/api/v1/c/" + cooperative;
        this.key = key;
    }

    public static void main(String[] arguments) throws InterruptedException {
        String key = System.getenv("MILPA_KEY");
        if (arguments.length != 6 || key == null) {
            System.err.println("MILPA_KEY=… java TakeDeposit.java SERVER COOPERATIVE ORDER ACCOUNT AMOUNT CURRENCY");
            System.exit(2);
        }
        var milpa = new TakeDeposit(arguments[0], arguments[1], key);
        String body = """
                {"account": "%s", "amount": {"value": "%s", "currency": "%s"}}
                """.formatted(arguments[3], arguments[4], arguments[5]);
        System.exit(milpa.deposit(arguments[2], body));
    }

    /**
     * Sends the same request, with the same key, until somebody says what became of it. The order's own number makes a
     * good key: whoever starts this program again after a crash sends the same one.
     */
    private int deposit(String order, String body) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request(order, body), BodyHandlers.ofString());
                if (answer.statusCode() == 429) {
                    Thread.sleep(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
                } else if (answer.statusCode() < 500) {
                    System.out.println(answer.body());
                    return answer.statusCode() == 201 ? 0 : 1;
                }
            } catch (IOException lost) {
                // The request or its answer was lost: the next one with the same key finds out.
                System.err.println("Attempt " + attempt + ": " + lost);
            }
            Thread.sleep(Duration.ofMillis(200L << attempt));
        }
        return 3;
    }

    private HttpRequest request(String order, String body) {
        return HttpRequest.newBuilder(URI.create(root + "/deposits"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", order)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "es")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
