package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Balances as arrays that grow. */
final class BalanceColumns implements AccountBalances {

    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> kindPlaces = new HashMap<>();
    private final Map<AccountId, Integer> places = new HashMap<>();
    private long[] ids = new long[256];
    private String[] numbers = new String[128];
    private int[] kindOf = new int[128];
    private long[] amounts = new long[128];
    private int size;

    /** Where accounts of a kind are to be put. */
    int place(Kind kind) {
        return kindPlaces.computeIfAbsent(kind, missing -> {
            kinds.add(missing);
            return kinds.size() - 1;
        });
    }

    void add(long high, long low, String number, int kind, long amount) {
        if (size == amounts.length) {
            ids = Arrays.copyOf(ids, 4 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            kindOf = Arrays.copyOf(kindOf, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        ids[2 * size] = high;
        ids[2 * size + 1] = low;
        numbers[size] = number;
        kindOf[size] = kind;
        amounts[size] = amount;
        size++;
    }

    /** Adds to what is there; accounts of other classes are not. */
    void move(AccountId account, long change) {
        for (int place = places.size(); place < size; place++) {
            places.put(account(place), place);
        }
        Integer place = places.get(account);
        if (place != null) {
            amounts[place] = Math.addExact(amounts[place], change);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public AccountId account(int place) {
        return new AccountId(new UUID(ids[2 * place], ids[2 * place + 1]));
    }

    @Override
    public String number(int place) {
        return numbers[place];
    }

    @Override
    public int kind(int place) {
        return kindOf[place];
    }

    @Override
    public long amount(int place) {
        return amounts[place];
    }

    @Override
    public List<Kind> kinds() {
        return List.copyOf(kinds);
    }
}
