package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOperation.Deal;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Writes a purchase or sale as one entry that balances in both currencies: foreign cash against the exchange position;
 * national cash against its counter-value at the book rate, and what is left is the result.
 */
@Component
class DealBooks {

    private final Ledger ledger;
    private final CashInHand hand;
    private final OwnAccounts own;

    DealBooks(Ledger ledger, CashInHand hand, OwnAccounts own) {
        this.ledger = ledger;
        this.hand = hand;
        this.own = own;
    }

    /** What is to be written, and who stood on the other side. */
    record Wanted(ExchangeOrder order, Deal deal, BranchId branch, Standing standing) {

        /** Foreign cash, positive if it comes. */
        Money foreign() {
            return order.side() == Side.PURCHASE
                    ? deal.foreign()
                    : deal.foreign().negated();
        }

        Money national() {
            return order.side() == Side.PURCHASE ? deal.national().negated() : deal.national();
        }

        Money counterValue() {
            return order.side() == Side.PURCHASE
                    ? deal.counterValue()
                    : deal.counterValue().negated();
        }
    }

    Outcome<Posted> write(Wanted wanted) {
        Outcome<AccountId> foreign = drawer(wanted, wanted.foreign());
        if (foreign instanceof Outcome.Refused<AccountId>(Refusal why)) {
            return Outcome.refused(why);
        }
        Outcome<AccountId> national = drawer(wanted, wanted.national());
        if (national instanceof Outcome.Refused<AccountId>(Refusal why)) {
            return Outcome.refused(why);
        }
        CooperativeId cooperative = wanted.order().cooperative();
        var lines = new Lines(wanted.standing(), new ArrayList<>());
        lines.add(((Outcome.Done<AccountId>) foreign).value(), wanted.foreign());
        lines.add(
                own.position(cooperative, wanted.foreign().currency()),
                wanted.foreign().negated());
        lines.add(((Outcome.Done<AccountId>) national).value(), wanted.national());
        lines.add(own.counterValue(cooperative, wanted.national().currency()), wanted.counterValue());
        lines.add(
                own.result(cooperative, wanted.branch(), wanted.national().currency()),
                wanted.deal().result(wanted.order().side()).negated());
        var place = wanted.order().place();
        String concept = "exchange." + wanted.order().side().name().toLowerCase(Locale.ROOT);
        Heading heading = Heading.of(cooperative, place.request(), concept, place.cashier());
        return hand.explained(cooperative, ledger.post(new Entry(heading, lines.all())));
    }

    private Outcome<AccountId> drawer(Wanted wanted, Money cash) {
        return hand.account(wanted.order().cooperative(), wanted.branch(), cash);
    }

    /** Lines of an entry; those of nothing are left out. */
    private record Lines(Standing standing, List<Line> all) {

        void add(AccountId account, Money amount) {
            if (!amount.isZero()) {
                all.add(new Line(account, amount, standing));
            }
        }
    }
}
