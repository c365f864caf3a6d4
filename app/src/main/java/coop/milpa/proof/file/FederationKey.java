package coop.milpa.proof.file;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a federation's key (Ed25519), with which anyone checks what it countersigned. Written as 64
 * hexadecimal digits: the 32 bytes of RFC 8032.
 */
public final class FederationKey {

    /** What stands before the 32 bytes in the usual encoding (RFC 8410). */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int BYTES = 32;

    private final byte[] bytes;

    private FederationKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static FederationKey parse(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Key is '" + hex + "'");
        }
        return new FederationKey(HexFormat.of().parseHex(hex));
    }

    static FederationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new FederationKey(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
    }

    /** Whether this key's owner signed the message. */
    boolean signed(byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(ENCODING, ENCODING.length + BYTES);
            System.arraycopy(bytes, 0, encoded, ENCODING.length, BYTES);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notAKeyOrNotASignature) {
            return false;
        }
    }

    /** What people compare with what the federation has published: SHA-256 of the key in groups of four digits. */
    public String fingerprint() {
        String hash = new HashInput().raw(bytes).sha256().toString();
        return String.join(" ", hash.split("(?<=\\G.{4})"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FederationKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
