package coop.milpa.bench;

import coop.milpa.cli.Platform;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.OpenAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A cooperative with many savings accounts, all of which may go far below zero, so that nothing is refused.
 *
 * @param cooperative  whose books
 * @param accounts  the first is the hot one
 */
record BenchBooks(CooperativeId cooperative, BranchId branch, List<AccountId> accounts) {

    static final Currency CURRENCY = Currency.getInstance("GTQ");
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final long FLOOR = -1_000_000_000_000L;
    private static final int AT_ONCE = 20_000;

    static BenchBooks open(Platform platform, int accounts, String earns) {
        CooperativeId cooperative = CooperativeId.next();
        BranchId branch = BranchId.next();
        platform.port(Charts.class).begin(cooperative, "gt-cooperativa");
        platform.port(Days.class).begin(cooperative, FIRST);
        return fill(platform, cooperative, branch, accounts, earns);
    }

    /** Opens accounts in books that have begun. */
    static BenchBooks fill(Platform platform, CooperativeId cooperative, BranchId branch, int accounts, String earns) {
        Charts charts = platform.port(Charts.class);
        AccountRole role = earns.isEmpty() ? AccountRole.TERM_DEPOSITS : AccountRole.SAVINGS_DEMAND;
        AccountCode code = charts.playing(cooperative, role);
        List<AccountId> ids = new ArrayList<>();
        List<OpenAccount> open = new ArrayList<>();
        for (int n = 0; n < accounts; n++) {
            AccountId id = AccountId.next();
            ids.add(id);
            var limits = new Account.Limits(Optional.of(FLOOR), Optional.empty());
            var account = new Account(id, String.valueOf(100_000 + n), code, branch, CURRENCY, true, limits);
            open.add(new OpenAccount(account, FIRST, earns));
            if (open.size() == AT_ONCE || n == accounts - 1) {
                platform.port(Accounts.class).open(cooperative, open);
                open.clear();
            }
        }
        return new BenchBooks(cooperative, branch, ids);
    }

    AccountId hot() {
        return accounts.getFirst();
    }

    AccountId any(Random random) {
        return accounts.get(random.nextInt(accounts.size()));
    }
}
