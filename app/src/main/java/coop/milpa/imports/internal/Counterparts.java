package coop.milpa.imports.internal;

import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cooperative's own accounts: what stands against members' accounts, and what openings name by code. */
@Component
class Counterparts {

    private final Accounts accounts;
    private final Charts charts;

    Counterparts(Accounts accounts, Charts charts) {
        this.accounts = accounts;
        this.charts = charts;
    }

    /** Asks for each account once. */
    Lookup of(Into into) {
        return new Lookup(into);
    }

    /** The accounts of one import. */
    final class Lookup {

        private final Into into;
        private final Map<AccountKey, AccountId> found = new HashMap<>();

        private Lookup(Into into) {
            this.into = into;
        }

        AccountId playing(AccountRole role, Currency currency) {
            return found.computeIfAbsent(
                    new AccountKey(role.name(), currency),
                    key -> accounts.own(into.cooperative(), role, into.branch(), currency));
        }

        AccountId coded(String code, Currency currency) {
            return found.computeIfAbsent(
                    new AccountKey(code, currency),
                    key -> accounts.own(into.cooperative(), new AccountCode(code), into.branch(), currency));
        }

        /** An opening balance as a debit, if the code normally stands in debit, else as a credit. */
        Money signed(String code, Money balance) {
            boolean debit = charts.find(into.cooperative(), new AccountCode(code))
                    .map(ChartCode::debitSide)
                    .orElseThrow();
            return debit ? balance : balance.negated();
        }
    }

    private record AccountKey(String roleOrCode, Currency currency) {}
}
