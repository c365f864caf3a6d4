package coop.milpa.shares.internal;

import java.util.Arrays;

/**
 * Divides an amount in proportion so that the parts add up to it: each is rounded down, and the minor units that are
 * left go to the largest remainders, one each; among equal ones to whoever stands first.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * The parts.
     *
     * @param amount  not below zero
     * @param units  by what it is divided, none below zero; where all are zero nobody gets anything
     */
    static long[] divide(long amount, long[] units) {
        long[] parts = new long[units.length];
        long all = sum(units);
        if (all == 0) {
            return parts;
        }
        long[] rests = new long[units.length];
        for (int n = 0; n < units.length; n++) {
            Portion portion = Portion.of(amount, units[n], all);
            parts[n] = portion.whole();
            rests[n] = portion.rest();
        }
        giveRest(parts, rests, Math.toIntExact(amount - sum(parts)));
        return parts;
    }

    static long sum(long[] numbers) {
        return Arrays.stream(numbers).reduce(0, Math::addExact);
    }

    private static void giveRest(long[] parts, long[] rests, int left) {
        if (left == 0) {
            return;
        }
        long[] sorted = rests.clone();
        Arrays.sort(sorted);
        long least = sorted[sorted.length - left];
        int among = left;
        for (int n = 0; n < parts.length; n++) {
            if (rests[n] > least) {
                parts[n]++;
                among--;
            }
        }
        for (int n = 0; n < parts.length && among > 0; n++) {
            if (rests[n] == least) {
                parts[n]++;
                among--;
            }
        }
    }
}
