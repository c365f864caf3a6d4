package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Links a day to the one before. {@link coop.milpa.ledger.ClosedDay} says what goes into it. */
final class DayHash {

    static final int LENGTH = 32;
    private static final byte[] DOMAIN = "milpa.day.v1".getBytes(StandardCharsets.US_ASCII);

    private DayHash() {}

    static byte[] of(
            CooperativeId cooperative, LocalDate day, byte[] previous, byte[] lines, Map<String, byte[]> seals) {
        MessageDigest digest = sha256();
        digest.update(DOMAIN);
        digest.update(ByteBuffer.allocate(24)
                .putLong(cooperative.value().getMostSignificantBits())
                .putLong(cooperative.value().getLeastSignificantBits())
                .putLong(day.toEpochDay())
                .flip());
        digest.update(previous);
        digest.update(lines);
        new TreeMap<>(seals).forEach((name, seal) -> {
            byte[] label = name.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(label.length).flip());
            digest.update(label);
            digest.update(seal);
        });
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
