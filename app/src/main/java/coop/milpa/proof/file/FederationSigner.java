package coop.milpa.proof.file;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.tree.Hash;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;

/** Both halves of a federation's key: signs heads. Kept in a file of the federation's, never in the database. */
public final class FederationSigner {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String PUBLIC = "public-key: ";

    private final PrivateKey secret;
    private final FederationKey key;

    private FederationSigner(PrivateKey secret, FederationKey key) {
        this.secret = secret;
        this.key = key;
    }

    /** A new key. */
    public static FederationSigner generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new FederationSigner(pair.getPrivate(), FederationKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    /**
     * Reads what {@link #toPem} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else, or its halves do not belong together
     */
    public static FederationSigner parse(String pem) {
        String[] halves = pem.strip().split("\\R", 2);
        if (halves.length != 2 || !halves[0].startsWith(PUBLIC)) {
            throw new IllegalArgumentException("Not a federation's key");
        }
        try {
            String base64 = halves[1].replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
            return checked(new FederationSigner(secret, FederationKey.parse(halves[0].substring(PUBLIC.length()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 key", e);
        }
    }

    /** The public half. */
    public FederationKey key() {
        return key;
    }

    /** Signs the head of a cooperative's chain on a day. */
    public Countersignature countersign(CooperativeId cooperative, LocalDate date, Hash head) {
        return new Countersignature(
                key, HexFormat.of().formatHex(sign(Countersignature.message(cooperative, date, head))));
    }

    /** A line with the public half, then the secret half as PKCS #8 in PEM. Whoever has this can sign. */
    public String toPem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        return PUBLIC + key + "\n" + BEGIN + "\n" + base64 + "\n" + END + "\n";
    }

    /** Says who signs, not with what. */
    @Override
    public String toString() {
        return "FederationSigner[" + key + "]";
    }

    private static FederationSigner checked(FederationSigner signer) {
        byte[] message = {0};
        if (!signer.key.signed(message, signer.sign(message))) {
            throw new IllegalArgumentException("The halves of the key do not belong together");
        }
        return signer;
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
