package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
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

    /** The same as that of an {@link Entry}, taken while its lines pass one after another. */
    static final class Running {

        private static final int BUFFER_BYTES = 1 << 14;

        private final MessageDigest digest = digest();
        private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        private final byte[] currency;

        Running(Heading heading, Currency currency) {
            byte[] concept = heading.concept().getBytes(StandardCharsets.UTF_8);
            byte[] narrative = heading.narrative().getBytes(StandardCharsets.UTF_8);
            this.currency = currency.getCurrencyCode().getBytes(StandardCharsets.US_ASCII);
            bytes.putInt(concept.length).put(concept).putInt(narrative.length).put(narrative);
            bytes.putLong(heading.valueDate().map(date -> date.toEpochDay()).orElse(Long.MIN_VALUE));
        }

        void line(AccountId account, long minor, Standing standing) {
            if (bytes.remaining() < LINE_BYTES) {
                pass();
            }
            bytes.putLong(account.value().getMostSignificantBits());
            bytes.putLong(account.value().getLeastSignificantBits());
            bytes.putLong(minor).put(currency).put((byte) standing.letter());
        }

        UUID done() {
            pass();
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new UUID(hash.getLong(), hash.getLong());
        }

        private void pass() {
            digest.update(bytes.flip());
            bytes.clear();
        }
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
        MessageDigest digest = digest();
        digest.update(bytes.flip());
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
