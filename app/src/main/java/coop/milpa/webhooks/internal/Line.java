package coop.milpa.webhooks.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Sends one request of HTTP/1.1 to an address that was looked at, and to no other: the JDK's client would look the name
 * up by itself. Of the answer the status is read, no redirect is followed, and what comes after it is thrown away.
 */
class Line implements DisposableBean {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})( .*)?");
    private static final int STATUS_LINE_MAX = 1_000;
    private static final int THROWN_AWAY_MAX = 16_384;
    private static final int REST_MILLIS = 500;

    private final Addresses addresses;
    private final WebhookSettings settings;
    private final SSLSocketFactory encryption;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-watch").factory());

    Line(Addresses addresses, WebhookSettings settings, SSLSocketFactory encryption) {
        this.addresses = addresses;
        this.settings = settings;
        this.encryption = encryption;
    }

    /** Sends it and says what came of it; never longer than the settings say. */
    Answer send(Target target, Message message) {
        if (!target.encrypted() && !settings.innerTargets()) {
            return Answer.none("inner-address");
        }
        return switch (addresses.of(target)) {
            case Addresses.Found.Unknown unknown -> Answer.none("unknown-host");
            case Addresses.Found.Inner inner -> Answer.none("inner-address");
            case Addresses.Found.All(List<InetAddress> all) -> send(target, all.getFirst(), message);
        };
    }

    private Answer send(Target target, InetAddress address, Message message) {
        try (var socket = new Socket()) {
            var late = new AtomicBoolean();
            Runnable cut = () -> {
                late.set(true);
                close(socket);
            };
            Future<?> end = watch.schedule(cut, settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            try {
                return over(socket, target, address, message);
            } catch (IOException e) {
                return late.get() ? Answer.none("timeout") : why(e);
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            return why(e);
        }
    }

    private static Answer why(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException late -> Answer.none("timeout");
            case SSLException unknown -> Answer.none("not-trusted");
            default -> Answer.none("no-connection");
        };
    }

    private Answer over(Socket socket, Target target, InetAddress address, Message message) throws IOException {
        socket.connect(
                new InetSocketAddress(address, target.port()),
                Math.toIntExact(settings.connectTimeout().toMillis()));
        socket.setSoTimeout(Math.toIntExact(settings.answerTimeout().toMillis()));
        Socket line = target.encrypted() ? encrypted(socket, target) : socket;
        line.getOutputStream().write(message.bytes(target));
        line.getOutputStream().flush();
        InputStream in = line.getInputStream();
        Matcher status = STATUS.matcher(statusLine(in));
        if (!status.matches()) {
            return Answer.none("no-answer");
        }
        throwAway(socket, in);
        return Answer.of(Integer.parseInt(status.group(1)));
    }

    /** The certificate has to be of the host's name, whatever the address. */
    private SSLSocket encrypted(Socket socket, Target target) throws IOException {
        var line = (SSLSocket) encryption.createSocket(socket, target.host(), target.port(), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static String statusLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        int read = in.read();
        while (read >= 0 && read != '\n' && line.length() < STATUS_LINE_MAX) {
            line.append((char) read);
            read = in.read();
        }
        return line.toString().stripTrailing();
    }

    /** So that the other side can end what it says; what is long or slow is cut off. */
    private static void throwAway(Socket socket, InputStream in) throws IOException {
        socket.setSoTimeout(REST_MILLIS);
        try {
            in.readNBytes(THROWN_AWAY_MAX);
        } catch (IOException e) {
            socket.close();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
