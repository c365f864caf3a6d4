package coop.milpa.receipts.web;

import coop.milpa.kernel.CooperativeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps files between the page that checks them and the one that posts them, so that what is posted is what was
 * checked. They are known by their content, belong to one cooperative, and go after two hours.
 */
@Component
class KeptFiles {

    private static final Duration LIVES = Duration.ofHours(2);
    private static final int NAME_MAX = 100;

    private final Clock clock;
    private final Path root;

    KeptFiles(Clock clock) {
        this.clock = clock;
        this.root = made();
    }

    /** Keeps a file; answers its name among those that are kept. */
    String keep(CooperativeId cooperative, String name, byte[] content) {
        forgetOld();
        String key = HexFormat.of().formatHex(digest(content));
        try {
            Path folder = Files.createDirectories(folder(cooperative, key));
            if (find(cooperative, key).isEmpty()) {
                Files.write(folder.resolve(plain(name)), content);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is; empty if it has gone. */
    Optional<Path> find(CooperativeId cooperative, String key) {
        Path folder = folder(cooperative, key);
        if (!key.matches("[0-9a-f]{64}") || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(CooperativeId cooperative, String key) {
        return root.resolve(cooperative.toString()).resolve(key);
    }

    private void forgetOld() {
        Instant before = clock.instant().minus(LIVES);
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> modified(file).isBefore(before))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    /** No name leads out of its folder. */
    private static String plain(String name) {
        String kept = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
        return kept.isEmpty() ? "payroll.csv" : kept.substring(0, Math.min(kept.length(), NAME_MAX));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Path made() {
        try {
            Path root = Files.createTempDirectory("milpa-payrolls");
            root.toFile().deleteOnExit();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
