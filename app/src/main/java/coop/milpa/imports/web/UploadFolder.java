package coop.milpa.imports.web;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder.Options;
import coop.milpa.imports.web.Upload.Sending;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Keeps files that were sent until they are imported, each import in a folder of its own that only the program's user
 * may read, among what else is Milpa's own; after a week they are thrown away.
 */
@Component
class UploadFolder {

    /** The files that an import may have, by the name of their field. */
    static final List<String> KINDS = List.of("members", "accounts", "openings", "movements");

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String OPTIONS = "options.properties";
    private static final String CONTENT = "sha256";
    private static final String SENDER = "sender";

    private final Path root;
    private final Clock clock;

    UploadFolder(Environment environment, Clock clock) {
        String data = environment.getProperty("milpa.data", "");
        this.root = data.isEmpty()
                ? Path.of(System.getProperty("java.io.tmpdir"), "milpa-imports")
                : Path.of(data, "imports");
        this.clock = clock;
    }

    /**
     * Keeps them under a name, all of them or none; what was kept under it before stays.
     *
     * @return whether these are what is kept: no if other files or options were kept under the name before
     */
    boolean keep(CooperativeId cooperative, RequestId id, Map<String, Resource> sent, Sending sending) {
        try {
            discardOld();
            Path folder = folder(cooperative, id);
            Path all = Files.createDirectories(folder(cooperative), ownerOnly());
            Path unfinished = all.resolve("unfinished-" + UUID.randomUUID());
            Files.createDirectory(unfinished, ownerOnly());
            try {
                Properties written = written(sent, sending, unfinished);
                finish(unfinished, folder);
                return written.equals(read(folder.resolve(OPTIONS)));
            } finally {
                discard(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file in as it comes, to be kept or thrown away by whoever asked. */
    ReceivedFile receive(CooperativeId cooperative, InputStream in) {
        try {
            Path all = Files.createDirectories(folder(cooperative), ownerOnly());
            return ReceivedFile.take(in, all.resolve("unfinished-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept under a name; empty once it was thrown away, or should have been, or nobody knows who sent it. */
    Optional<Upload> find(CooperativeId cooperative, RequestId id) {
        Path folder = folder(cooperative, id);
        Path written = folder.resolve(OPTIONS);
        if (!Files.exists(written) || isOld(folder)) {
            return Optional.empty();
        }
        var files = new ImportFiles(
                file(folder, "members"), file(folder, "accounts"), file(folder, "openings"), file(folder, "movements"));
        Properties kept = read(written);
        return sender(kept).map(sender -> new Upload(id, files, new Sending(options(kept), sender)));
    }

    private static Optional<Path> file(Path folder, String kind) {
        return Optional.of(folder.resolve(kind + ".csv")).filter(Files::exists);
    }

    private Path folder(CooperativeId cooperative, RequestId id) {
        return folder(cooperative).resolve(id.value().toString());
    }

    private Path folder(CooperativeId cooperative) {
        return root.resolve(cooperative.value().toString());
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Files and options, and with the options what tells these from others. */
    private static Properties written(Map<String, Resource> sent, Sending sending, Path into) throws IOException {
        MessageDigest content = ReceivedFile.digest();
        for (String kind : KINDS) {
            Resource file = sent.get(kind);
            if (file != null && file.contentLength() > 0) {
                content.update((kind + ' ' + file.contentLength() + '\n').getBytes(StandardCharsets.UTF_8));
                try (InputStream in = new DigestInputStream(file.getInputStream(), content)) {
                    Files.copy(in, into.resolve(kind + ".csv"));
                }
            }
        }
        var kept = new Properties();
        kept.setProperty("source", sending.options().source());
        kept.setProperty("tolerance", sending.options().tolerance().toPlainString());
        kept.setProperty("skipsBadRows", String.valueOf(sending.options().skipsBadRows()));
        kept.setProperty(SENDER, sending.sender().toString());
        kept.setProperty(CONTENT, HexFormat.of().formatHex(content.digest()));
        try (Writer out = Files.newBufferedWriter(into.resolve(OPTIONS))) {
            kept.store(out, null);
        }
        return kept;
    }

    /** Gives it its name at once, unless something is kept under that already. */
    private static void finish(Path unfinished, Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    private static Properties read(Path file) {
        var kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    private static Optional<ActorId> sender(Properties kept) {
        return Optional.ofNullable(kept.getProperty(SENDER)).map(ActorId::parse);
    }

    private static Options options(Properties kept) {
        return new Options(
                kept.getProperty("source", ""),
                new BigDecimal(kept.getProperty("tolerance", "0")),
                Boolean.parseBoolean(kept.getProperty("skipsBadRows", "false")),
                false);
    }

    /** Of all cooperatives: one that imports never again leaves nothing behind either. */
    private synchronized void discardOld() throws IOException {
        for (Path cooperative : in(root)) {
            for (Path folder : in(cooperative)) {
                if (isOld(folder)) {
                    discard(folder);
                }
            }
        }
    }

    private boolean isOld(Path folder) {
        long changed = folder.toFile().lastModified();
        return changed > 0
                && Instant.ofEpochMilli(changed).isBefore(clock.instant().minus(KEPT));
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static void discard(Path folder) throws IOException {
        for (Path file : in(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
