package coop.milpa.imports.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers accounts from 0, so that a million movements can name theirs in four bytes. */
final class Accounts {

    /** What fits into the positions that movements are sorted by. */
    static final int ACCOUNTS_MAX = 1 << 22;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<AccountRow> rows = new ArrayList<>();

    /** All accounts of a register, the fresh ones after those known. */
    static Accounts of(Register<AccountRow> register) {
        var accounts = new Accounts();
        register.known().values().forEach(accounts::add);
        register.fresh().values().forEach(accounts::add);
        return accounts;
    }

    private void add(AccountRow row) {
        if (rows.size() == ACCOUNTS_MAX) {
            throw new IllegalStateException("More than " + ACCOUNTS_MAX + " accounts");
        }
        places.put(row.number(), rows.size());
        rows.add(row);
    }

    /** The place of an account; -1 if there is none of this number. */
    int placeOf(String number) {
        return places.getOrDefault(number, -1);
    }

    int count() {
        return rows.size();
    }

    String number(int place) {
        return rows.get(place).number();
    }

    Currency currency(int place) {
        return rows.get(place).currency();
    }

    int digits(int place) {
        return currency(place).getDefaultFractionDigits();
    }

    /** Numbers of all, in order of their places. */
    List<String> numbers() {
        return rows.stream().map(AccountRow::number).toList();
    }
}
