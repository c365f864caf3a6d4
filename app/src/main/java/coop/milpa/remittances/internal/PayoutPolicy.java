package coop.milpa.remittances.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Party;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.RemittanceRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what may be paid, and what it comes to. Pure. */
final class PayoutPolicy {

    /** What is paid for another currency, and a share of it, are rounded half to even on the minor unit. */
    private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    private static final int PERCENT_DIGITS = 2;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{4,40}");

    private PayoutPolicy() {}

    /**
     * What there is to know.
     *
     * @param before  the same remittance, if it was paid, and the name of the branch where it was
     * @param executor  who stands at the window
     * @param beneficiary  whose it is
     */
    record Known(Payer payer, Optional<Before> before, Party executor, Party beneficiary) {}

    /** That it was paid. */
    record Before(Payout payout, String branch) {}

    /** The first rule that forbids it. */
    static Optional<RemittanceRefusal> forbids(PayRemittance asked, Known known) {
        String reference = asked.key();
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.of(new RemittanceRefusal.WrongReference(asked.reference()));
        }
        if (known.before().isPresent()) {
            Before paid = known.before().get();
            return Optional.of(new RemittanceRefusal.AlreadyPaid(
                    reference, paid.payout().made().on(), paid.branch()));
        }
        return identity(asked, known).or(() -> amount(asked, known.payer()));
    }

    private static Optional<RemittanceRefusal> identity(PayRemittance asked, Known known) {
        IdentityDocument shown = asked.shown().document();
        if (!isHers(known.executor(), shown)) {
            return Optional.of(new RemittanceRefusal.NotHerDocument(
                    shown.type() + " " + shown.number(), known.executor().name()));
        }
        boolean herself = known.executor().id().equals(known.beneficiary().id());
        return herself || !asked.shown().papers().isBlank()
                ? Optional.empty()
                : Optional.of(
                        new RemittanceRefusal.PapersNeeded(known.beneficiary().name()));
    }

    private static Optional<RemittanceRefusal> amount(PayRemittance asked, Payer payer) {
        boolean sound = asked.sent().isPositive() && asked.sent().currency().equals(payer.currency());
        return sound ? Optional.empty() : Optional.of(new RemittanceRefusal.NothingToPay(asked.sent()));
    }

    /** Whether a document is one that is on file of somebody, whatever is written between its letters. */
    private static boolean isHers(Party who, IdentityDocument shown) {
        return who.particulars().documents().stream()
                .anyMatch(filed -> plain(filed.type()).equals(plain(shown.type()))
                        && plain(filed.number()).equals(plain(shown.number())));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /**
     * How a payout is divided.
     *
     * @param cash  what is handed out
     * @param saved  what goes into savings
     */
    record Split(Money cash, Money saved) {

        Money total() {
            return cash.plus(saved);
        }
    }

    /** Whether as much of a payout went into the same savings as is asked. */
    static boolean isSaved(PayRemittance asked, Payout payout) {
        return asked.into()
                .map(into -> payout.saved()
                        .filter(saved -> saved.account().equals(into.account()))
                        .filter(saved -> saved.amount().equals(into.amount().orElse(payout.amount())))
                        .isPresent())
                .orElseGet(() -> payout.saved().isEmpty());
    }

    /**
     * What of a payout goes into savings; or the first rule that forbids it.
     *
     * @param asked  what was said of it
     * @param hers  numbers of the accounts into which it may go
     * @param name  of whom it is for
     */
    static Outcome<Split> split(
            Optional<PayRemittance.Into> asked, Money amount, Collection<String> hers, String name) {
        if (asked.isEmpty()) {
            return Outcome.done(new Split(amount, Money.zero(amount.currency())));
        }
        PayRemittance.Into into = asked.get();
        if (into.account().isEmpty()) {
            return Outcome.refused(new RemittanceRefusal.AccountNeeded());
        }
        if (!hers.contains(into.account())) {
            return Outcome.refused(new RemittanceRefusal.NotHerAccount(into.account(), name));
        }
        Money saved = into.amount().orElse(amount);
        boolean sound =
                saved.currency().equals(amount.currency()) && saved.isPositive() && saved.compareTo(amount) <= 0;
        return sound
                ? Outcome.done(new Split(amount.minus(saved), saved))
                : Outcome.refused(new RemittanceRefusal.SavedOff(saved, amount));
    }

    /** What is paid: what was sent, or by the payer's rate what it is worth here. */
    static Money paid(Money sent, PayerTerms terms) {
        return terms.rate()
                .map(rate ->
                        rounded(sent.toDecimal().multiply(rate), terms.fixed().currency()))
                .orElse(sent);
    }

    /** What the payer owes besides. */
    static Money commission(Money paid, PayerTerms terms) {
        BigDecimal share = paid.toDecimal().multiply(terms.percent().percent()).movePointLeft(PERCENT_DIGITS);
        return terms.fixed().plus(rounded(share, paid.currency()));
    }

    private static Money rounded(BigDecimal exact, Currency currency) {
        return Money.of(
                exact.setScale(currency.getDefaultFractionDigits(), ROUNDING).toPlainString(), currency);
    }
}
