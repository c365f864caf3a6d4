package coop.milpa.proof.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The accounts of one tree and what is on them, in columns rather than objects: a million accounts are four arrays.
 * Their order does not matter, the tree has its own. Each account is given once.
 */
public final class Balances {

    /** Into how many parts a balance is split. */
    public static final int PARTS = 3;

    /** The most accounts a tree takes: its leaves are one array. */
    public static final int ACCOUNTS_MAX = 16_000_000;

    private byte[] numbers = new byte[1024];
    private int[] ends = new int[128];
    private long[] amounts = new long[128];
    private int size;
    private long sum;

    /**
     * Adds an account.
     *
     * @param number  an {@link AccountNumber}'s value
     * @param amount  what is on it in minor units, zero or more: the absolute value of an overdrawn balance
     * @throws IllegalArgumentException if the amount is negative or the number is empty or too long
     * @throws ArithmeticException if the sum of all is more than a {@code long} holds
     */
    public void add(String number, long amount) {
        byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
        if (amount < 0 || bytes.length == 0 || bytes.length > AccountNumber.BYTES_MAX) {
            throw new IllegalArgumentException("Balance of " + amount + " on '" + number + "'");
        }
        if (size == ACCOUNTS_MAX) {
            throw new IllegalStateException("A tree takes " + ACCOUNTS_MAX + " accounts");
        }
        sum = Math.addExact(sum, amount);
        reserve(bytes.length);
        int from = end(size);
        System.arraycopy(bytes, 0, numbers, from, bytes.length);
        ends[size] = from + bytes.length;
        amounts[size] = amount;
        size++;
    }

    /** How many accounts. */
    public int size() {
        return size;
    }

    /** What is on all of them, in minor units. */
    public long sum() {
        return sum;
    }

    long amount(int account) {
        return amounts[account];
    }

    /** Copies the account's number to a buffer and answers how many bytes it has. */
    int copyNumber(int account, byte[] target, int at) {
        int from = end(account);
        int length = ends[account] - from;
        System.arraycopy(numbers, from, target, at, length);
        return length;
    }

    /** The row of an account, or -1. */
    int find(AccountNumber number) {
        byte[] wanted = number.value().getBytes(StandardCharsets.UTF_8);
        for (int account = 0; account < size; account++) {
            if (Arrays.equals(numbers, end(account), ends[account], wanted, 0, wanted.length)) {
                return account;
            }
        }
        return -1;
    }

    private int end(int account) {
        return account == 0 ? 0 : ends[account - 1];
    }

    private void reserve(int more) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        int needed = Math.addExact(end(size), more);
        if (needed > numbers.length) {
            numbers = Arrays.copyOf(numbers, (int) Math.min(Integer.MAX_VALUE - 8L, needed * 2L));
        }
    }
}
