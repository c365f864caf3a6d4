package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeRefusal;
import coop.milpa.kernel.Money;
import coop.milpa.platform.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** Decides about cheques: whether one is taken, until when it is in clearing, who bears one that comes back. */
final class ChequePolicy {

    private ChequePolicy() {}

    static Optional<ChequeRefusal> forbids(
            Cheque.Paper paper, Optional<BankTerms> terms, Optional<Cheque> same, LocalDate day) {
        if (!paper.amount().isPositive()) {
            return Optional.of(new ChequeRefusal.NotPositive());
        }
        if (terms.isEmpty()) {
            return Optional.of(new ChequeRefusal.UnknownBank(paper.bank()));
        }
        if (paper.dated().isAfter(day)) {
            return Optional.of(new ChequeRefusal.DatedAhead(paper.dated(), day));
        }
        return same.map(before -> new ChequeRefusal.SeenBefore(
                before.number(), before.taken().on(), before.into().number()));
    }

    /** The business day that many after it was sent; the day itself for none. */
    static LocalDate clears(BusinessCalendar calendar, LocalDate sent, int businessDays) {
        LocalDate day = sent;
        for (int n = 0; n < businessDays; n++) {
            day = calendar.next(day);
        }
        return day;
    }

    /**
     * Who bears a cheque that comes back.
     *
     * @param taken  out of the account
     * @param owed  what was not there
     */
    record Bearing(Money taken, Money owed) {}

    /** @param free  what the account can give, after what was kept for the cheque is free; zero or more */
    static Bearing bears(Money needed, Money free) {
        Money taken = needed.compareTo(free) <= 0 ? needed : free;
        return new Bearing(taken, needed.minus(taken));
    }
}
