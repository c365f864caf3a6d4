package coop.milpa.proof.file;

import coop.milpa.proof.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Bytes to be hashed or signed, put together piece by piece: numbers big-endian, text in UTF-8. */
final class HashInput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins with a tag that says what is hashed, so that no message of one kind is one of another. */
    static HashInput tagged(String tag) {
        return new HashInput().text(tag);
    }

    HashInput text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    HashInput raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    HashInput hash(Hash hash) {
        return raw(hash.bytes());
    }

    HashInput eight(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    HashInput four(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    HashInput one(int value) {
        bytes.write(value);
        return this;
    }

    HashInput uuid(UUID value) {
        return eight(value.getMostSignificantBits()).eight(value.getLeastSignificantBits());
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    Hash sha256() {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(toBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
