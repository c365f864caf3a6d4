package coop.milpa.remittances.web;

import coop.milpa.kernel.Money;
import coop.milpa.remittances.Payout;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A payer's file beside what was paid.
 *
 * @param matched  how many agree
 * @param sum  what those come to, in the payer's currency
 * @param off  those that do not, in the order of the file; then those that the file lacks
 */
record Reconciliation(int matched, Money sum, List<Off> off) {

    Reconciliation {
        off = List.copyOf(off);
    }

    /** A row of the file, its amount as it is written. */
    record Theirs(long row, String reference, String amount) {}

    /** What is wrong with a remittance. */
    enum Kind {
        /** It was paid with another amount. */
        DIFFERENT,
        /** Nobody has paid it. */
        NOT_PAID,
        /** It was paid by mistake, and undone. */
        UNDONE,
        /** The file has it twice. */
        TWICE,
        /** What stands there is no amount. */
        NO_AMOUNT,
        /** It was paid and not settled, and the file does not have it. */
        NOT_IN_FILE
    }

    /**
     * A remittance that does not agree.
     *
     * @param row  of the file; 0 if it is not in it
     * @param theirs  what the file says
     * @param ours  what was paid, in the payer's currency
     */
    record Off(long row, String reference, Kind kind, String theirs, Optional<Money> ours) {}

    /**
     * @param paid  the last payout of each reference, which may be undone
     * @param unsettled  what was paid and not settled
     */
    static Reconciliation of(List<Theirs> file, Currency currency, Map<String, Payout> paid, List<Payout> unsettled) {
        List<Off> off = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int matched = 0;
        Money sum = Money.zero(currency);
        for (Theirs row : file) {
            Optional<Payout> last = Optional.ofNullable(paid.get(row.reference()));
            Optional<Money> ours = last.map(Payout::sent);
            Optional<Kind> wrong = wrong(row, currency, last, seen.add(row.reference()));
            if (wrong.isPresent()) {
                off.add(new Off(row.row(), row.reference(), wrong.get(), row.amount(), ours));
            } else {
                matched++;
                sum = sum.plus(ours.orElseThrow());
            }
        }
        unsettled.stream()
                .filter(payout -> !seen.contains(payout.reference()))
                .forEach(payout ->
                        off.add(new Off(0, payout.reference(), Kind.NOT_IN_FILE, "", Optional.of(payout.sent()))));
        return new Reconciliation(matched, sum, off);
    }

    private static Optional<Kind> wrong(Theirs row, Currency currency, Optional<Payout> last, boolean first) {
        if (!first) {
            return Optional.of(Kind.TWICE);
        }
        Optional<Money> theirs = amount(row.amount(), currency);
        if (theirs.isEmpty()) {
            return Optional.of(Kind.NO_AMOUNT);
        }
        if (last.isEmpty()) {
            return Optional.of(Kind.NOT_PAID);
        }
        if (last.get().state() == Payout.State.UNDONE) {
            return Optional.of(Kind.UNDONE);
        }
        return last.map(Payout::sent).equals(theirs) ? Optional.empty() : Optional.of(Kind.DIFFERENT);
    }

    private static Optional<Money> amount(String text, Currency currency) {
        try {
            return text.matches("\\d{1,12}(\\.\\d{1,4})?") ? Optional.of(Money.of(text, currency)) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
