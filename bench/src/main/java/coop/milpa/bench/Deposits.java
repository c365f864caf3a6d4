package coop.milpa.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Deposits over HTTP, one after another on a connection that each client keeps. */
final class Deposits implements Load {

    /** What a deposit brings, in minor units. */
    static final long MINOR = 100;

    private static final int CREATED = 201;

    private final DepositTown town;
    private final int port;
    private final int clients;
    private final AtomicLong names = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    Deposits(DepositTown town, int port, int clients) {
        this.town = town;
        this.port = port;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "deposits";
    }

    /** How many were answered as done so far. */
    long taken() {
        return taken.get();
    }

    @Override
    public List<Client> clients() {
        List<Client> all = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            int seed = n;
            all.add(() -> new Session(new Random(seed)));
        }
        return all;
    }

    /** A connection and what goes over it: no more of HTTP than these requests and answers need. */
    private final class Session implements Work {

        private final Random random;
        private Socket socket;
        private InputStream in;
        private OutputStream out;

        Session(Random random) throws IOException {
            this.random = random;
            this.socket = connected();
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        private Socket connected() throws IOException {
            var connected = new Socket(InetAddress.getLoopbackAddress(), port);
            connected.setTcpNoDelay(true);
            return connected;
        }

        /** The server ends a connection now and then, and says so with its last answer. */
        private void reconnect() throws IOException {
            socket.close();
            socket = connected();
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        @Override
        public void once() throws IOException {
            String account = town.accounts().get(random.nextInt(town.accounts().size()));
            String body = "{\"account\":\"" + account + "\",\"amount\":{\"value\":\"1.00\",\"currency\":\"GTQ\"}}";
            String request = "POST /api/v1/c/" + town.code()
                    + "/deposits HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                    + "Bearer " + town.key() + "\r\nIdempotency-Key: bench-" + names.incrementAndGet()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            String told = body();
            if (status != CREATED) {
                throw new IllegalStateException("A deposit was answered " + status + " " + told);
            }
            taken.incrementAndGet();
        }

        private String body() throws IOException {
            int length = 0;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, "Content-Length:".length())) {
                    length = Integer.parseInt(
                            header.substring(header.indexOf(':') + 1).strip());
                }
                last |= header.equalsIgnoreCase("Connection: close");
            }
            String told = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (last) {
                reconnect();
            }
            return told;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            int next = in.read();
            while (next != '\n') {
                if (next < 0) {
                    throw new IOException("The server hung up");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
                next = in.read();
            }
            return line.toString();
        }

        @Override
        public void end() throws IOException {
            socket.close();
        }
    }
}
