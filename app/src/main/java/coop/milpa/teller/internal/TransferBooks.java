package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashTransfer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entries of transfers: out of a cash point into transit, out of transit into another. */
@Component
class TransferBooks {

    static final String SENT = "teller.transfer-sent";
    static final String RECEIVED = "teller.transfer-received";

    private final Ledger ledger;
    private final Accounts accounts;

    TransferBooks(Ledger ledger, Accounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    Outcome<Posted> send(Asked asked, Act act, CashPoint from, Money sum) {
        AccountId transit = own(asked.cooperative(), AccountRole.CASH_IN_TRANSIT, from);
        return ledger.post(Entry.transfer(heading(asked, SENT, act), transit, from.account(), sum, Standing.OWN));
    }

    /**
     * Takes out of transit what was sent, and brings in what was counted; the difference is over or short.
     *
     * @param counted  nothing or more
     */
    Outcome<Posted> receive(Asked asked, Act act, CashTransfer transfer, Money counted) {
        CooperativeId cooperative = asked.cooperative();
        Money sent = transfer.sent().count().sum();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.credit(own(cooperative, AccountRole.CASH_IN_TRANSIT, transfer.from()), sent, Standing.OWN));
        if (counted.isPositive()) {
            lines.add(Line.debit(transfer.to().account(), counted, Standing.OWN));
        }
        Money missing = sent.minus(counted);
        if (!missing.isZero()) {
            lines.add(
                    Line.debit(own(cooperative, AccountRole.CASH_OVER_SHORT, transfer.from()), missing, Standing.OWN));
        }
        return ledger.post(new Entry(heading(asked, RECEIVED, act), lines));
    }

    private AccountId own(CooperativeId cooperative, AccountRole role, CashPoint from) {
        return accounts.own(cooperative, role, from.branch(), from.currency());
    }

    private static Heading heading(Asked asked, String concept, Act act) {
        return Heading.of(asked.cooperative(), asked.request(), concept, act.by());
    }
}
