package coop.milpa.platform.database;

import coop.milpa.platform.PlatformProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Makes, starts and stops the server of a data folder. The caller holds the {@link LaunchLock}. */
final class Launcher {

    private static final int START_SECONDS = 3600; // recovery of a large database must be let finish
    private static final int ATTEMPTS = 40;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int ANY_PORT = 0;
    private static final String NO_SPACE = "No space left on device";

    private final DataFolder folder;
    private final List<String> settings;
    private final Binaries binaries;
    private final RunAs runAs;

    Launcher(DataFolder folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.binaries = Binaries.unpacked(folder);
        this.runAs = RunAs.of(folder, binaries);
    }

    /** Makes an empty cluster unless there is one. Killed half-way, it begins again the next time. */
    void makeCluster() {
        if (folder.isUsed()) {
            refuseOtherVersion();
            return;
        }
        try {
            Path unfinished = folder.unfinishedCluster();
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            Path password = unfinished.resolve("password");
            Passwords.writeSecretly(password, Passwords.owner(folder));
            runAs.handOver(unfinished);
            initialise(unfinished.resolve("cluster"), password);
            Files.move(unfinished.resolve("cluster"), folder.cluster());
            Folders.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server on this port if it is free, on another if the port is 0; answers once it takes connections. */
    int start(int port) {
        Path log = folder.cluster().resolve("server.log");
        for (int attempt = 1; ; attempt++) {
            int chosen = port == ANY_PORT ? freePort() : port;
            Subprocess answer = pgCtl("start", "-t", "" + START_SECONDS, "-l", log.toString(), "-o", options(chosen));
            if (answer.succeeded()) {
                return chosen;
            }
            if (attempt == ATTEMPTS || !worthAnotherTry(answer, log)) {
                throw doesNotStart(answer, log);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Disconnects whoever is left, writes a checkpoint, ends. */
    void stop() {
        pgCtl("stop", "-m", "fast", "-t", "" + START_SECONDS);
    }

    private String options(int port) {
        return ServerSettings.forStart(port, settings);
    }

    private Subprocess pgCtl(String action, String... arguments) {
        Stream<String> command = Stream.of(
                binaries.program("pg_ctl"), action, "-w", "-D", folder.cluster().toString());
        return runAs.run(Stream.concat(command, Stream.of(arguments)).toList());
    }

    private void initialise(Path cluster, Path password) {
        Stream<String> command = Stream.of(
                binaries.program("initdb"),
                "-D",
                cluster.toString(),
                "-U",
                Passwords.OWNER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                password.toString(),
                "--data-checksums",
                "-E",
                "UTF8",
                "--locale",
                "C",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8");
        Subprocess answer =
                runAs.run(Stream.concat(command, ServerSettings.forInitdb()).toList());
        if (!answer.succeeded()) {
            throw new PlatformProblem("platform.cluster-cannot-be-made", answer.lastLine(), folder.root());
        }
    }

    private void refuseOtherVersion() {
        try {
            String is = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
            String brought = runAs.run(List.of(binaries.program("postgres"), "--version"))
                    .text();
            if (!brought.contains(" " + is + ".")) {
                throw new PlatformProblem("platform.other-version", is, brought, folder.root());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a full disk the log may end with an older reason. */
    private PlatformProblem doesNotStart(Subprocess answer, Path log) {
        Optional<String> why = reason(log);
        if (folder.isFull()) {
            String full = why.filter(line -> line.contains(NO_SPACE)).orElse(answer.lastLine());
            return new PlatformProblem("platform.disk-full", full, folder.root());
        }
        return new PlatformProblem("platform.server-does-not-start", why.orElse(answer.lastLine()), log);
    }

    /** A port taken meanwhile, or processes of a killed server that have not ended yet. */
    private static boolean worthAnotherTry(Subprocess answer, Path log) {
        String text = answer.text() + reason(log).orElse("");
        return Stream.of(
                        "pre-existing shared memory",
                        "another postmaster",
                        "another server",
                        "could not create any TCP")
                .anyMatch(text::contains);
    }

    private static Optional<String> reason(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce((before, line) -> line);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // it did not get as far as writing one
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
