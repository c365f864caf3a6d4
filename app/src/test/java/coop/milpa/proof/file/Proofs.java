package coop.milpa.proof.file;

import static coop.milpa.proof.tree.Trees.COOPERATIVE;
import static coop.milpa.proof.tree.Trees.DATE;
import static coop.milpa.proof.tree.Trees.OWED;
import static coop.milpa.proof.tree.Trees.SEED;

import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.proof.tree.Balances;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.SavingsTree;
import coop.milpa.proof.tree.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cooperative that proves its members' savings, for tests. */
public final class Proofs {

    static final FederationSigner FEDERATION = FederationSigner.parse("""
            public-key: d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """);

    private Proofs() {}

    /** The proof of one account among others, countersigned. */
    public static ProofOfSavings of(Map<String, Long> amounts, String account) {
        ProofOfSavings unsigned = unsigned(amounts, account);
        return signed(unsigned, FEDERATION);
    }

    static ProofOfSavings unsigned(Map<String, Long> amounts, String account) {
        Balances balances = Trees.balances(amounts);
        var trees = new DayTrees(List.of(SavingsTree.root(OWED, SEED, balances)));
        var day = new DayHead(hash(1), hash(2), List.of(new Contribution("close", hash(3)), trees.contribution()));
        return new ProofOfSavings(
                OWED,
                SavingsTree.include(OWED, SEED, balances, new AccountNumber(account))
                        .orElseThrow(),
                trees,
                day,
                Optional.empty());
    }

    public static ProofOfSavings signed(ProofOfSavings proof, FederationSigner signer) {
        return new ProofOfSavings(
                proof.scope(),
                proof.inclusion(),
                proof.trees(),
                proof.day(),
                Optional.of(signer.countersign(COOPERATIVE, DATE, proof.head())));
    }

    public static byte[] file(ProofOfSavings proof) {
        return ProofWriter.write(proof).getBytes(StandardCharsets.UTF_8);
    }

    static Hash hash(int first) {
        byte[] bytes = new byte[Hash.BYTES];
        bytes[0] = (byte) first;
        return Hash.of(bytes);
    }
}
