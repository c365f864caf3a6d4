package coop.milpa.receipts.web;

import coop.milpa.kernel.CooperativeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps files between the page that checks them and the one that posts them, so that what is posted is what was
 * checked. They are known by their content, belong to one cooperative, and go after two hours or when the program
 * stops.
 */
@Component
class KeptFiles implements DisposableBean {

    private static final Duration LIVES = Duration.ofHours(2);
    private static final int NAME_MAX = 100;
    private static final String PREFIX = "milpa-payrolls";

    private final Clock clock;
    private @Nullable Path root;

    KeptFiles(Clock clock) {
        this.clock = clock;
    }

    /** When pages begin to be served. What programs left that were stopped too fast goes with the rest. */
    @EventListener(WebServerInitializedEvent.class)
    void forgetOld() {
        forgetOld(root());
    }

    /** Keeps a file; answers its name among those that are kept. */
    String keep(CooperativeId cooperative, String name, byte[] content) {
        forgetOld();
        String key = HexFormat.of().formatHex(digest(content));
        try {
            Path folder = Files.createDirectories(folder(root(), cooperative, key));
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
        Path folder = folder(root(), cooperative, key);
        if (!key.matches("[0-9a-f]{64}") || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They are about people's pay: none stays behind. */
    @Override
    public synchronized void destroy() {
        Path made = root;
        if (made == null || !Files.isDirectory(made)) {
            return;
        }
        try (Stream<Path> all = Files.walk(made)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made where it is asked for: commands never keep a file. */
    private synchronized Path root() {
        if (root == null) {
            root = made();
        }
        return root;
    }

    private static Path folder(Path root, CooperativeId cooperative, String key) {
        return root.resolve(cooperative.toString()).resolve(key);
    }

    private void forgetOld(Path root) {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Objects.requireNonNull(root.getParent()), PREFIX + "*")) {
            var sweep = new Sweep(clock.instant().minus(LIVES), Files.getOwner(root));
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    Files.walkFileTree(folder, sweep);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes old files in one user's folders, and nothing where a link leads. Others may be deleting them too. */
    private static final class Sweep extends SimpleFileVisitor<Path> {

        private final Instant before;
        private final UserPrincipal owner;

        Sweep(Instant before, UserPrincipal owner) {
            this.before = before;
            this.owner = owner;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            return FileVisitResult.CONTINUE;
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
            Path root = Files.createTempDirectory(PREFIX);
            root.toFile().deleteOnExit();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
