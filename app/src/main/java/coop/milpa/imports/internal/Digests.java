package coop.milpa.imports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Names made from content by SHA-256, so that the same row has the same name whenever and wherever it is read. Not for
 * use by several threads at once.
 */
final class Digests {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final MessageDigest sha256 = sha256();

    /** A UUID of version 8 (RFC 9562): the first 122 free bits of the digest. */
    UUID request(String kind, String source, String reference) {
        ByteBuffer digest = digest("milpa.import\0" + kind + '\0' + source + '\0' + reference);
        long high = (digest.getLong() & ~0xF000L) | VERSION_8;
        long low = (digest.getLong() >>> 2) | VARIANT;
        return new UUID(high, low);
    }

    /** The first 64 bits of the digest. */
    long content(String... parts) {
        return digest(String.join("\0", parts)).getLong();
    }

    /** Of all bytes of a file, in hexadecimal. */
    static String ofFile(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer digest(String text) {
        return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
