package coop.milpa.imports.web;

import coop.milpa.api.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.FileSystemResource;

/**
 * A file that another system has sent, where it waits to be kept; closed, it is gone.
 *
 * @param sha256  of its content, in hexadecimal
 */
record ReceivedFile(Path file, String sha256) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /**
     * Reads it to its end.
     *
     * @throws BodyTooLargeException if it has more than a file of an import may; nothing is left of it then
     */
    static ReceivedFile take(InputStream in, Path into) throws IOException {
        MessageDigest content = digest();
        boolean whole = false;
        try (OutputStream out =
                new DigestOutputStream(Files.newOutputStream(into, StandardOpenOption.CREATE_NEW), content)) {
            copy(in, out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(into);
            }
        }
        return new ReceivedFile(into, HexFormat.of().formatHex(content.digest()));
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long read = 0;
        for (int some = in.read(piece); some >= 0; some = in.read(piece)) {
            read += some;
            if (read > SentFile.BYTES_MAX) {
                throw new BodyTooLargeException(SentFile.BYTES_MAX);
            }
            out.write(piece, 0, some);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    FileSystemResource resource() {
        return new FileSystemResource(file);
    }

    boolean isEmpty() {
        return file.toFile().length() == 0;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
