package coop.milpa.bench;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.tree.Balances;
import coop.milpa.proof.tree.DaySeed;
import coop.milpa.proof.tree.SavingsTree;
import coop.milpa.proof.tree.Side;
import coop.milpa.proof.tree.TreeScope;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The tree of a proof of savings over many accounts, against as many bare SHA-256 calls on messages of 96 bytes, on all
 * cores, in the same run. Prints both and the ratio. The one argument is the number of accounts, 1,000,000 without it.
 */
public final class ProofBench {

    private static final int HASHES_AN_ACCOUNT = 7;
    private static final int MESSAGE_BYTES = 96;
    private static final int ROUNDS = 5;
    private static final String TARGET = "1.5";

    private ProofBench() {}

    public static void main(String[] arguments) {
        int accounts = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Balances balances = balances(accounts);
        long[] bare = new long[ROUNDS];
        long[] tree = new long[ROUNDS];
        hashBare(accounts);
        build(balances);
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = hashBare(accounts);
            tree[round] = build(balances);
        }
        print(accounts, median(bare), median(tree));
    }

    private static Balances balances(int accounts) {
        var balances = new Balances();
        var random = new Random(1);
        for (int account = 0; account < accounts; account++) {
            balances.add("%012d".formatted(account), random.nextLong(100_000_000));
        }
        return balances;
    }

    /** Nanoseconds to build the tree. */
    private static long build(Balances balances) {
        var scope = new TreeScope(CooperativeId.next(), LocalDate.EPOCH, Currency.getInstance("GTQ"), Side.OWED);
        var seed = DaySeed.of(new byte[DaySeed.BYTES]);
        long start = System.nanoTime();
        long leaves = SavingsTree.root(scope, seed, balances).leaves();
        long nanos = System.nanoTime() - start;
        if (leaves != 3L * balances.size()) {
            throw new IllegalStateException("Tree of " + leaves + " leaves");
        }
        return nanos;
    }

    /** Nanoseconds for as many hashes as the tree takes. */
    private static long hashBare(int accounts) {
        int slice = 1 << 16;
        long hashes = (long) accounts * HASHES_AN_ACCOUNT;
        int slices = (int) Math.ceilDiv(hashes, (long) slice);
        long start = System.nanoTime();
        IntStream.range(0, slices)
                .parallel()
                .forEach(n -> hashBareSlice((int) Math.min(slice, hashes - (long) n * slice)));
        return System.nanoTime() - start;
    }

    private static void hashBareSlice(int hashes) {
        byte[] message = new byte[MESSAGE_BYTES];
        byte[] hash = new byte[32];
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int n = 0; n < hashes; n++) {
                message[n % MESSAGE_BYTES]++;
                sha.update(message, 0, MESSAGE_BYTES);
                sha.digest(hash, 0, hash.length);
            }
        } catch (NoSuchAlgorithmException | DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(int accounts, long bare, long tree) {
        double ratio = (double) tree / bare;
        System.out.printf(
                "accounts %,d  SHA-256 calls %,d  tree %d ms  bare %d ms  ratio %.2f  target %s%n",
                accounts, (long) accounts * HASHES_AN_ACCOUNT, tree / 1_000_000, bare / 1_000_000, ratio, TARGET);
    }
}
