package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One request over one line: to the address that was looked at, no further, and never for long. */
class LineTest {

    private static final Message MESSAGE = new Message(Map.of("webhook-id", "1"), "{}");
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void whatLeadsInsideIsNotEvenConnectedTo() throws IOException {
        try (var receiver = new Receiver()) {
            Line line = line(settings(false, 1_000), host -> List.of(LOOPBACK), usual());
            Answer answer = line.send(target("https://core.example:" + receiver.port() + "/"), MESSAGE);
            assertThat(answer.word()).isEqualTo("inner-address");
            assertThat(line.send(target("http://core.example:" + receiver.port() + "/"), MESSAGE)
                            .word())
                    .isEqualTo("inner-address");
            assertThat(receiver.heard()).isEmpty();
        }
    }

    /** Of several addresses one that is inside is enough, whichever would have been called. */
    @Test
    void aNameWithOneAddressInsideIsRefused() throws IOException {
        InetAddress outside = InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
        Line line = line(settings(false, 1_000), host -> List.of(outside, LOOPBACK), usual());
        assertThat(line.send(target("https://core.example/"), MESSAGE).word()).isEqualTo("inner-address");
    }

    /** A name that leads outside when it is asked for and inside when it is called (DNS rebinding). */
    @Test
    void aNameThatLeadsElsewhereTheNextTimeIsLookedAtAgain() throws IOException {
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.getByAddress(new byte[] {8, 8, 8, 8}), LOOPBACK));
        WebhookSettings settings = settings(false, 1_000);
        var addresses = new Addresses(host -> List.of(answers.removeFirst()), settings);
        Target target = target("https://core.example/");
        assertThat(addresses.of(target)).isInstanceOf(Addresses.Found.All.class);
        var line = new Line(addresses, settings, usual());
        assertThat(line.send(target, MESSAGE).word()).isEqualTo("inner-address");
        assertThat(answers).as("it was looked up once a try").isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsNotCalled() {
        Line line = line(settings(false, 1_000), host -> List.of(), usual());
        assertThat(line.send(target("https://nobody.example/"), MESSAGE).word()).isEqualTo("unknown-host");
    }

    @Test
    void whoeverDoesNotAnswerIsNotWaitedForLong() throws IOException {
        try (var silent = new ServerSocket(0, 1, LOOPBACK)) {
            Line line = line(settings(true, 200), host -> List.of(LOOPBACK), usual());
            assertThat(line.send(target("http://core.example:" + silent.getLocalPort() + "/"), MESSAGE)
                            .word())
                    .isEqualTo("timeout");
        }
    }

    /** One that sends a byte now and then would be heard for ever if only silence ended it. */
    @Test
    void whoeverAnswersForEverIsCutOff() throws Exception {
        try (var endless = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.ofVirtual().start(() -> trickle(endless));
            Line line = line(settings(true, 300), host -> List.of(LOOPBACK), usual());
            assertThat(line.send(target("http://core.example:" + endless.getLocalPort() + "/"), MESSAGE)
                            .word())
                    .isIn("timeout", "no-answer");
        }
    }

    private static void trickle(ServerSocket server) {
        try (Socket socket = server.accept()) {
            while (true) {
                socket.getOutputStream().write("HTTP".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.setSoTimeout(50);
                readNothing(socket.getInputStream());
            }
        } catch (IOException e) {
            // The other side has hung up, as it should.
        }
    }

    private static void readNothing(InputStream in) throws IOException {
        try {
            in.readNBytes(1_000);
        } catch (SocketTimeoutException e) {
            return;
        }
    }

    @Test
    void whatIsNoAnswerOfAWebServerIsNone() throws Exception {
        try (var other = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = other.accept()) {
                    socket.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            Line line = line(settings(true, 2_000), host -> List.of(LOOPBACK), usual());
            assertThat(line.send(target("http://core.example:" + other.getLocalPort() + "/"), MESSAGE)
                            .word())
                    .isIn("no-answer", "no-connection");
        }
    }

    @Test
    void aCertificateHasToBeTrustedAndOfTheHostsName(@TempDir Path folder) throws Exception {
        KeyStore keys = keys(folder);
        HttpsServer server = server(keys);
        try {
            WebhookSettings settings = settings(true, 5_000);
            int port = server.getAddress().getPort();
            Line knowing = line(settings, host -> List.of(LOOPBACK), trusting(keys));
            assertThat(knowing.send(target("https://core.example:" + port + "/"), MESSAGE)
                            .word())
                    .isEqualTo("204");
            assertThat(knowing.send(target("https://other.example:" + port + "/"), MESSAGE)
                            .word())
                    .isEqualTo("not-trusted");
            Line unknowing = line(settings, host -> List.of(LOOPBACK), usual());
            assertThat(unknowing
                            .send(target("https://core.example:" + port + "/"), MESSAGE)
                            .word())
                    .isEqualTo("not-trusted");
        } finally {
            server.stop(0);
        }
    }

    private static HttpsServer server(KeyStore keys) throws GeneralSecurityException, IOException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    private static SSLSocketFactory trusting(KeyStore keys) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /** A certificate for core.example that nobody vouches for, made by the JDK's own tool. */
    private static KeyStore keys(Path folder) throws Exception {
        Path file = folder.resolve("keys");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int status = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "core",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=core.example",
                        "-ext",
                        "san=dns:core.example",
                        "-validity",
                        "2",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        return keys;
    }

    private static Line line(WebhookSettings settings, HostNames names, SSLSocketFactory encryption) {
        return new Line(new Addresses(names, settings), settings, encryption);
    }

    private static WebhookSettings settings(boolean inner, long answerMillis) {
        return new WebhookSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(answerMillis),
                List.of(Duration.ofSeconds(10)),
                0,
                10,
                Duration.ofDays(30),
                inner);
    }

    private static SSLSocketFactory usual() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static Target target(String text) {
        return Target.parse(text).orElseThrow();
    }
}
