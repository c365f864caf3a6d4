package coop.milpa.imports.web;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder.Options;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps files that were sent until they are imported, each import in a folder of its own that only the program's user
 * may read; after a week they are thrown away.
 */
@Component
class UploadFolder {

    /** The files that an import may have, by the name of their field. */
    static final List<String> KINDS = List.of("members", "accounts", "openings", "movements");

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String OPTIONS = "options.properties";

    private final Path root = Path.of(System.getProperty("java.io.tmpdir"), "milpa-imports");
    private final Clock clock;

    UploadFolder(Clock clock) {
        this.clock = clock;
    }

    /** Keeps them under a name; what was kept under it before stays. */
    void keep(CooperativeId cooperative, RequestId id, Map<String, MultipartFile> sent, Options options) {
        try {
            discardOld(cooperative);
            Path folder = folder(cooperative, id);
            if (Files.exists(folder.resolve(OPTIONS))) {
                return;
            }
            Files.createDirectories(folder, ownerOnly());
            for (String kind : KINDS) {
                MultipartFile file = sent.get(kind);
                if (file != null && !file.isEmpty()) {
                    try (InputStream in = file.getInputStream()) {
                        Files.copy(in, folder.resolve(kind + ".csv"), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            write(folder.resolve(OPTIONS), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept under a name; empty once it was thrown away. */
    Optional<Upload> find(CooperativeId cooperative, RequestId id) {
        Path folder = folder(cooperative, id);
        Path written = folder.resolve(OPTIONS);
        if (!Files.exists(written)) {
            return Optional.empty();
        }
        var files = new ImportFiles(
                file(folder, "members"), file(folder, "accounts"), file(folder, "openings"), file(folder, "movements"));
        return Optional.of(new Upload(id, files, read(written)));
    }

    private static Optional<Path> file(Path folder, String kind) {
        return Optional.of(folder.resolve(kind + ".csv")).filter(Files::exists);
    }

    private Path folder(CooperativeId cooperative, RequestId id) {
        return root.resolve(cooperative.value().toString()).resolve(id.value().toString());
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

    private static void write(Path file, Options options) throws IOException {
        var kept = new Properties();
        kept.setProperty("source", options.source());
        kept.setProperty("tolerance", options.tolerance().toPlainString());
        kept.setProperty("skipsBadRows", String.valueOf(options.skipsBadRows()));
        try (Writer out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        }
    }

    private static Options read(Path file) {
        var kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Options(
                kept.getProperty("source", ""),
                new BigDecimal(kept.getProperty("tolerance", "0")),
                Boolean.parseBoolean(kept.getProperty("skipsBadRows", "false")),
                false);
    }

    private void discardOld(CooperativeId cooperative) throws IOException {
        Path all = root.resolve(cooperative.value().toString());
        if (!Files.isDirectory(all)) {
            return;
        }
        Instant before = clock.instant().minus(KEPT);
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    discard(folder);
                }
            }
        }
    }

    private static void discard(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
