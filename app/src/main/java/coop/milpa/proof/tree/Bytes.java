package coop.milpa.proof.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Puts numbers and names into a message to be hashed: big-endian, fixed width. */
final class Bytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    static long getLong(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static int putLong(byte[] bytes, int at, long value) {
        LONG.set(bytes, at, value);
        return at + Long.BYTES;
    }

    static int putUuid(byte[] bytes, int at, UUID value) {
        int middle = putLong(bytes, at, value.getMostSignificantBits());
        return putLong(bytes, middle, value.getLeastSignificantBits());
    }

    static int putText(byte[] bytes, int at, String ascii) {
        byte[] text = ascii.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, at, text.length);
        return at + text.length;
    }

    /** Cooperative, day, currency and side: what every leaf of a tree begins with. 28 bytes. */
    static int putScope(byte[] bytes, int at, TreeScope scope) {
        int end = putUuid(bytes, at, scope.cooperative().value());
        end = putLong(bytes, end, scope.date().toEpochDay());
        end = putText(bytes, end, scope.currency().getCurrencyCode());
        bytes[end] = (byte) scope.side().sign();
        return end + 1;
    }
}
