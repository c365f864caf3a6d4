package coop.milpa.counter.internal;

import coop.milpa.counter.CounterOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells what was written into the fields of a choice from what else might have been, without keeping it. */
final class SaidDigest {

    private SaidDigest() {}

    /** SHA-256 in hexadecimal digits; empty if nothing was written. */
    static String of(CounterOrder.Said said) {
        if (said.fields().isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        said.fields().forEach((key, text) -> {
            part(digest, key);
            part(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two ways of dividing the same letters are alike. */
    private static void part(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
