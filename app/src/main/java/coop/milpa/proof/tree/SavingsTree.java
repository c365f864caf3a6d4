package coop.milpa.proof.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the salted Merkle-sum tree over the balances of one cooperative, day, currency and side. The same seed and
 * balances always give the same tree, in whatever order the accounts come.
 * <p>
 * Each account takes seven hashes: one for its secrets, three leaves and, over all, three inner nodes. After Dagher,
 * Bünz, Bonneau, Clark and Boneh, "Provisions" (2015) and Chalkias et al., "Distributed Auditing Proofs of Liabilities"
 * (2020), whose advice is followed: both children's sums in a node, no negative sums, balances split, leaves shuffled.
 */
public final class SavingsTree {

    private static final int ACCOUNTS_PER_CHUNK = 8192;

    private final TreeScope scope;
    private final Balances balances;
    private final byte[] treeKey;

    private SavingsTree(TreeScope scope, DaySeed seed, Balances balances) {
        if (balances.size() == 0) {
            throw new IllegalArgumentException("A tree of no accounts");
        }
        this.scope = scope;
        this.balances = balances;
        this.treeKey = AccountSecrets.treeKey(seed, scope);
    }

    /** The root over these balances, of which there is at least one. */
    public static TreeRoot root(TreeScope scope, DaySeed seed, Balances balances) {
        var tree = new SavingsTree(scope, seed, balances);
        return tree.climb(tree.leaves(), List.of());
    }

    /** Shows that an account is in the tree; empty if it is not. */
    public static Optional<Inclusion> include(TreeScope scope, DaySeed seed, Balances balances, AccountNumber number) {
        int account = balances.find(number);
        return account < 0
                ? Optional.empty()
                : Optional.of(new SavingsTree(scope, seed, balances).include(account, number));
    }

    private Inclusion include(int account, AccountNumber number) {
        var secrets = new AccountSecrets(treeKey);
        secrets.of(balances, account);
        Leaves leaves = leaves();
        List<Path> paths = new ArrayList<>();
        for (Hash leaf : hashes(secrets)) {
            paths.add(new Path(leaves.placeOf(leaf)));
        }
        climb(leaves, paths);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < Balances.PARTS; part++) {
            parts.add(paths.get(part).part(secrets.part(part)));
        }
        return new Inclusion(number, secrets.salt(), parts);
    }

    private List<Hash> hashes(AccountSecrets secrets) {
        var hasher = new LeafHasher(scope);
        hasher.account(secrets);
        List<Hash> hashes = new ArrayList<>();
        for (int part = 0; part < Balances.PARTS; part++) {
            byte[] hash = new byte[Hash.BYTES];
            hasher.hash(part, secrets.part(part), hash, 0);
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }

    private Leaves leaves() {
        var buckets = new Buckets(balances.size() * Balances.PARTS);
        Chunks.run(balances.size(), ACCOUNTS_PER_CHUNK, (chunk, from, to) -> {
            var secrets = new AccountSecrets(treeKey);
            var hasher = new LeafHasher(scope);
            var batch = new LeafBatch(buckets);
            for (int account = from; account < to; account++) {
                secrets.of(balances, account);
                hasher.account(secrets);
                batch.add(secrets, hasher);
            }
            batch.deal();
        });
        return new Leaves(buckets);
    }

    /** Goes up to the root in two pieces of memory that change places. */
    private TreeRoot climb(Leaves leaves, List<Path> paths) {
        byte[] free = new byte[(leaves.width() + 1) / 2 * NodeHasher.NODE];
        byte[] used = new byte[(leaves.width() + 3) / 4 * NodeHasher.NODE];
        Level level = leaves;
        while (level.width() > 1) {
            for (Path path : paths) {
                path.pass(level);
            }
            level = level.up(free);
            byte[] filled = free;
            free = used;
            used = filled;
        }
        Sibling top = level.node(0);
        return new TreeRoot(scope.currency(), scope.side(), leaves.width(), top.hash(), top.sum());
    }
}
