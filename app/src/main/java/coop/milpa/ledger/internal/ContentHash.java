package coop.milpa.ledger.internal;

import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Line;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a request asked, as 16 bytes: the first half of SHA-256 over concept, value date, narrative, the entry it
 * undoes and each line. Who asked is left out: a request taken over by a colleague is the same request.
 */
final class ContentHash {

    private static final int LINE_BYTES = 16 + 8 + 3 + 1;
    private static final int FIXED_BYTES = 4 * Integer.BYTES + 16 + 8;

    private ContentHash() {}

    static UUID of(Entry entry, Optional<EntryId> reverses) {
        byte[] concept = entry.heading().concept().getBytes(StandardCharsets.UTF_8);
        byte[] narrative = entry.heading().narrative().getBytes(StandardCharsets.UTF_8);
        int size =
                FIXED_BYTES + concept.length + narrative.length + entry.lines().size() * LINE_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(concept.length).put(concept).putInt(narrative.length).put(narrative);
        bytes.putLong(entry.heading().valueDate().map(date -> date.toEpochDay()).orElse(Long.MIN_VALUE));
        reverses.ifPresent(original -> bytes.putLong(original.value().getMostSignificantBits())
                .putLong(original.value().getLeastSignificantBits()));
        for (Line line : entry.lines()) {
            bytes.putLong(line.account().value().getMostSignificantBits());
            bytes.putLong(line.account().value().getLeastSignificantBits());
            bytes.putLong(line.amount().minor());
            bytes.put(line.amount().currency().getCurrencyCode().getBytes(StandardCharsets.US_ASCII));
            bytes.put((byte) line.standing().letter());
        }
        return half(bytes);
    }

    /** The same for what is no entry: SHA-256 over each part with its length. */
    static UUID of(List<String> parts) {
        List<byte[]> texts = parts.stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return half(bytes);
    }

    private static UUID half(ByteBuffer bytes) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(bytes));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.flip());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
