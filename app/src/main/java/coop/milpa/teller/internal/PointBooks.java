package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.registry.Branch;
import coop.milpa.teller.CashPoint;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts of cash points in the books. Works in the caller's transaction. */
@Component
class PointBooks {

    private final Accounts accounts;
    private final Charts charts;
    private final Availability availability;

    PointBooks(Accounts accounts, Charts charts, Availability availability) {
        this.accounts = accounts;
        this.charts = charts;
        this.availability = availability;
    }

    /** What an account number is made of, besides the code. */
    record Named(Branch branch, Currency currency, String code) {}

    /** A drawer's account: never below nothing, frozen until a shift begins. Empty if its number was used before. */
    Optional<AccountId> openDrawer(CooperativeId cooperative, Named named, LocalDate on) {
        AccountCode code = charts.playing(cooperative, AccountRole.CASH);
        String number = code + "-" + named.currency().getCurrencyCode() + "-"
                + named.branch().code() + "-" + named.code();
        if (accounts.find(cooperative, number).isPresent()) {
            return Optional.empty();
        }
        var account = new Account(
                AccountId.next(),
                number,
                code,
                named.branch().id(),
                named.currency(),
                /* guarded= */ true,
                Account.Limits.neverBelowZero());
        accounts.open(cooperative, List.of(new OpenAccount(account, on)));
        accounts.freeze(cooperative, account.id(), /* frozen= */ true);
        return Optional.of(account.id());
    }

    /** The vault's account is the one that is entered by hand too. It has a floor unless it is below it already. */
    AccountId openVault(CooperativeId cooperative, Named named) {
        AccountId vault =
                accounts.own(cooperative, AccountRole.VAULT, named.branch().id(), named.currency());
        accounts.limit(cooperative, vault, Account.Limits.neverBelowZero());
        return vault;
    }

    /** What the branch takes and pays without drawers. */
    AccountId general(CooperativeId cooperative, Named named) {
        return accounts.own(cooperative, AccountRole.CASH, named.branch().id(), named.currency());
    }

    /** Closes it; false if it is not empty. */
    boolean close(CooperativeId cooperative, CashPoint point, LocalDate on) {
        return switch (point.kind()) {
            case DRAWER -> accounts.close(cooperative, point.account(), on);
            case VAULT ->
                accounts.limit(cooperative, point.account(), new Account.Limits(Optional.of(0L), Optional.of(0L)))
                        && accounts.limit(cooperative, point.account(), Account.Limits.none());
            case GENERAL -> false;
        };
    }

    /**
     * Waits for entries that are being written, and makes others wait until this transaction ends; if it freezes the
     * drawer they are refused. What the drawer {@linkplain #balance stands at} afterwards is final.
     */
    void settle(CooperativeId cooperative, CashPoint drawer) {
        accounts.limit(cooperative, drawer.account(), Account.Limits.neverBelowZero());
    }

    void freeze(CooperativeId cooperative, CashPoint drawer, boolean frozen) {
        accounts.freeze(cooperative, drawer.account(), frozen);
    }

    Money balance(CooperativeId cooperative, CashPoint point) {
        Money zero = Money.zero(point.currency());
        return balances(cooperative, List.of(point)).getOrDefault(point, zero);
    }

    /** One statement. */
    Map<CashPoint, Money> balances(CooperativeId cooperative, List<CashPoint> points) {
        Map<AccountId, Availability.Now> now = availability.now(
                cooperative, points.stream().map(CashPoint::account).toList());
        Map<CashPoint, Money> balances = new HashMap<>();
        for (CashPoint point : points) {
            Availability.Now stands = now.get(point.account());
            if (stands != null) {
                balances.put(point, new Money(stands.balance(), point.currency()));
            }
        }
        return balances;
    }
}
