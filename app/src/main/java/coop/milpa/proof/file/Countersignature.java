package coop.milpa.proof.file;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.tree.Hash;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A federation's signature under the head of a cooperative's chain, so that whoever can write the database still cannot
 * rewrite the past. It signs {@code "milpa.head.v1"} ‖ cooperative (16) ‖ epoch day (8) ‖ the day's hash (32).
 *
 * @param key  who signed
 * @param signature  128 lower-case hexadecimal digits: the 64 bytes of RFC 8032
 */
public record Countersignature(FederationKey key, String signature) {

    private static final String TAG = "milpa.head.v1";

    public Countersignature {
        if (!signature.matches("[0-9a-f]{128}")) {
            throw new IllegalArgumentException("Signature is '" + signature + "'");
        }
    }

    /** Whether it stands under this head. */
    public boolean standsUnder(CooperativeId cooperative, LocalDate date, Hash head) {
        return key.signed(message(cooperative, date, head), HexFormat.of().parseHex(signature));
    }

    static byte[] message(CooperativeId cooperative, LocalDate date, Hash head) {
        return HashInput.tagged(TAG)
                .uuid(cooperative.value())
                .eight(date.toEpochDay())
                .hash(head)
                .toBytes();
    }
}
