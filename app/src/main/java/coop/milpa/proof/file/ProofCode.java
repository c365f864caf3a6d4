package coop.milpa.proof.file;

import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.TreeRoot;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The short form of a proof for a QR code on a statement. */
public final class ProofCode {

    private ProofCode() {}

    /**
     * {@code MILPA:PROOF:1:} cooperative {@code :} date {@code :} hash of the leaves {@code :} root {@code :} head,
     * upper case throughout, which QR codes hold in the least room. Empty if the proof lacks its root.
     */
    public static Optional<String> of(ProofOfSavings proof) {
        return proof.root().map(TreeRoot::hash).map(root -> text(proof, root));
    }

    private static String text(ProofOfSavings proof, Hash root) {
        return String.join(
                        ":",
                        "MILPA:PROOF:1",
                        proof.scope().cooperative().toString(),
                        proof.scope().date().format(DateTimeFormatter.BASIC_ISO_DATE),
                        proof.leaves().toString(),
                        root.toString(),
                        proof.head().toString())
                .toUpperCase(Locale.ROOT);
    }
}
