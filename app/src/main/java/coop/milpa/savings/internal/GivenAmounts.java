package coop.milpa.savings.internal;

import coop.milpa.ledger.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What accounts were given by one entry, in columns rather than objects: a million of them are compared with the lines
 * of the entry. Accounts are told in order, both here and by the books.
 */
final class GivenAmounts {

    private static final int FIRST_SIZE = 1 << 10;
    private static final int OFFENDERS_MAX = 10;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private long[] amounts = new long[FIRST_SIZE];
    private int size;
    private long sum;

    private int compared;
    private int others;
    private final List<String> offenders = new ArrayList<>();

    /** The next account and what it was given, minor units. */
    void add(UUID account, long amount) {
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        high[size] = account.getMostSignificantBits();
        low[size] = account.getLeastSignificantBits();
        amounts[size] = amount;
        size++;
        sum = Math.addExact(sum, amount);
    }

    long sum() {
        return sum;
    }

    /** The next account that the entry moved, positive for a debit: a credit of what was given, or another's line. */
    void compare(AccountId account, long minor) {
        while (compared < size && account(compared).compareTo(account) < 0) {
            missing();
        }
        if (compared == size || !account(compared).equals(account)) {
            others++;
            return;
        }
        if (amounts[compared] == -minor) {
            compared++;
            return;
        }
        missing();
    }

    /** Who was not credited what it was given, ten at most; all lines have been told. */
    List<String> offenders() {
        while (compared < size) {
            missing();
        }
        return offenders;
    }

    /** How many lines are of accounts that were given nothing. */
    int others() {
        return others;
    }

    private void missing() {
        if (offenders.size() < OFFENDERS_MAX) {
            offenders.add("account " + account(compared) + " was not credited " + amounts[compared]);
        }
        compared++;
    }

    private AccountId account(int place) {
        return new AccountId(new UUID(high[place], low[place]));
    }
}
