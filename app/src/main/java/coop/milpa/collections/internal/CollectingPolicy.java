package coop.milpa.collections.internal;

import coop.milpa.collections.Bill;
import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.CollectionRefusal;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** Decides which bill may be paid, and what is kept of it. Pure. */
final class CollectingPolicy {

    /** A share of a bill is rounded half to even on the minor unit. */
    private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    private static final int PERCENT_DIGITS = 2;

    private CollectingPolicy() {}

    /**
     * What there is to know.
     *
     * @param before  the same bill, if it was paid, and the name of the branch where it was
     * @param bill  as the biller's file says it, if it works by file
     */
    record Known(Biller biller, Optional<Before> before, Optional<Bill> bill) {}

    /** That it was paid. */
    record Before(Collected collected, String branch) {}

    /** What the bill comes to; or the first rule that forbids it. */
    static Outcome<Money> amount(CollectBill asked, Known known, Currency currency) {
        String reference = asked.key();
        if (!Bill.isReference(reference)) {
            return Outcome.refused(new CollectionRefusal.WrongReference(asked.reference()));
        }
        if (known.before().isPresent()) {
            Before paid = known.before().get();
            return Outcome.refused(new CollectionRefusal.AlreadyPaid(
                    reference, paid.collected().made().on(), paid.branch()));
        }
        if (known.biller().byFile() && known.bill().isEmpty()) {
            return Outcome.refused(
                    new CollectionRefusal.UnknownBill(reference, known.biller().name()));
        }
        Money said = asked.amount().orElse(Money.zero(currency));
        Money amount = known.bill().map(Bill::amount).orElse(said);
        boolean sound = amount.isPositive()
                && amount.currency().equals(currency)
                && asked.amount().filter(each -> !each.equals(amount)).isEmpty();
        return sound ? Outcome.done(amount) : Outcome.refused(new CollectionRefusal.NothingToPay(said));
    }

    /** What the cooperative keeps of a bill, never more than it. */
    static Money commission(Money amount, BillerTerms terms) {
        BigDecimal share = amount.toDecimal()
                .multiply(terms.percent().percent())
                .movePointLeft(PERCENT_DIGITS)
                .setScale(amount.currency().getDefaultFractionDigits(), ROUNDING);
        Money kept = terms.fixed().plus(Money.of(share.toPlainString(), amount.currency()));
        return kept.compareTo(amount) > 0 ? amount : kept;
    }
}
