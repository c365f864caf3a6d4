package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Asks a provider over the network: for short, following nobody elsewhere, and reading no more than a little. */
final class ProviderLine {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(8);
    private static final int BYTES_MAX = 500_000;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTS_WITHIN)
            .followRedirects(Redirect.NEVER)
            .build();

    String get(URI address) throws IOException {
        return ask(request(address).GET().build());
    }

    /** Sends a form; {@code basic} is what shows who asks, where that is not in the form. */
    String post(URI address, Map<String, String> form, Optional<String> basic) throws IOException {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written(form)));
        basic.ifPresent(credentials -> request.header("Authorization", "Basic " + credentials));
        return ask(request.build());
    }

    /** A form, or the query of an address. */
    static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder request(URI address) throws IOException {
        if (!SafeAddress.is(address)) {
            throw new IOException("Not a safe address: " + address);
        }
        return HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN).header("Accept", "application/json");
    }

    /** Counts the time until the last byte; what is too long is not gathered. */
    private String ask(HttpRequest request) throws IOException {
        var gathered = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> asked = client.sendAsync(
                request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> gather(bytes, gathered))));
        try {
            int status =
                    asked.get(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != OK || gathered.size() > BYTES_MAX) {
                throw new IOException(request.uri() + " answered " + status + ", " + gathered.size() + " bytes");
            }
            return gathered.toString(UTF_8);
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new IOException(request.uri() + " took too long", e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }

    private static void gather(byte[] bytes, ByteArrayOutputStream gathered) {
        if (gathered.size() <= BYTES_MAX) {
            gathered.writeBytes(bytes);
        }
    }
}
