package coop.milpa.ledger.internal;

import coop.milpa.ledger.Account;
import coop.milpa.ledger.OpenAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Accounts to be opened, column by column, so that they can be written by one statement. */
record AccountColumns(List<OpenAccount> accounts) {

    /** Statement parameter to its array. */
    Map<String, Object> byName() {
        return Map.of(
                "account", column(account -> account.id().value(), UUID[]::new),
                "branch", column(account -> account.branch().value(), UUID[]::new),
                "code", column(account -> account.code().value(), String[]::new),
                "currency", column(account -> account.currency().getCurrencyCode(), String[]::new),
                "number", column(Account::number, String[]::new),
                "floor", limits(Account.Limits::floor),
                "ceiling", limits(Account.Limits::ceiling),
                "earns", accounts.stream().map(OpenAccount::earns).toArray(String[]::new),
                "openedOn",
                        accounts.stream()
                                .map(account -> account.on().toString())
                                .toArray(String[]::new));
    }

    private <T> Object column(Function<Account, T> value, IntFunction<T[]> array) {
        return accounts.stream().map(OpenAccount::account).map(value).toArray(array);
    }

    private @Nullable Long[] limits(Function<Account.Limits, Optional<Long>> limit) {
        var column = new @Nullable Long[accounts.size()];
        for (int n = 0; n < column.length; n++) {
            column[n] = limit.apply(accounts.get(n).account().limits()).orElse(null);
        }
        return column;
    }
}
