package coop.milpa.imports.internal;

import coop.milpa.imports.internal.Opening.OfAccount;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out where accounts stood before the first movement of a file. */
@Component
class BaseReader {

    private final coop.milpa.ledger.Books ledger;
    private final DriftRegister drifts;
    private final TenantScope tenants;

    BaseReader(coop.milpa.ledger.Books ledger, DriftRegister drifts, TenantScope tenants) {
        this.ledger = ledger;
        this.drifts = drifts;
        this.tenants = tenants;
    }

    Bases read(CooperativeId cooperative, Batch batch, Novelty novelty, Books books) {
        var bases = new Bases(batch.accounts());
        LocalDate before = LocalDate.ofEpochDay(batch.movements().firstDay()).minusDays(1);
        boolean begins = batch.movements().count() == 0 || before.isBefore(books.from());
        if (!begins) {
            fromLedger(cooperative, before, batch.accounts(), bases);
        }
        for (int at = batch.movements().count(); at < batch.positions(); at++) {
            boolean inLedger = !begins && novelty.isKnown(at) && !batch.date(at).isAfter(before);
            if (!inLedger && novelty.isAccepted(at) && batch.opening(at).of() instanceof OfAccount of) {
                bases.set(
                        of.account(),
                        batch.opening(at).balance(),
                        batch.opening(at).balance());
            }
        }
        return bases;
    }

    private void fromLedger(CooperativeId cooperative, LocalDate day, Accounts accounts, Bases bases) {
        Map<AccountId, Long> drift = tenants.read(cooperative, () -> drifts.at(cooperative, day));
        AccountBalances balances = ledger.balances(cooperative, day, AccountClass.LIABILITY);
        for (int place = 0; place < balances.size(); place++) {
            int account = accounts.placeOf(balances.number(place));
            if (account >= 0) {
                long owed = -balances.amount(place);
                bases.set(account, owed, owed + drift.getOrDefault(balances.account(place), 0L));
            }
        }
    }
}
