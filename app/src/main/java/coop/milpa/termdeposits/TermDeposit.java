package coop.milpa.termdeposits;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's term deposit.
 *
 * @param account  its name in the books
 * @param number  of its certificate: from 1 on without gaps in a cooperative
 * @param owner  whose money it is
 * @param product  code of the product
 * @param instructions  what is to be done with interest and money
 * @param term  the one that runs, or the last
 * @param days  when it was opened and ended
 */
public record TermDeposit(
        AccountId account,
        long number,
        MemberId owner,
        String product,
        Instructions instructions,
        Term term,
        Days days) {

    /**
     * What the owner wants.
     *
     * @param payout  when interest is paid
     * @param renewal  what is done when the term ends
     * @param savings  the account that takes what is paid, in the books
     */
    public record Instructions(Payout payout, Renewal renewal, AccountId savings) {}

    /**
     * A term and what was agreed for it.
     *
     * @param place  1 for the first, 2 after one renewal
     * @param principal  the money
     * @param starts  the first day that earns
     * @param matures  the day it is paid, which earns no more
     * @param months  how long it is
     * @param rates  quoted and nominal
     * @param chartFrom  which version of the rates it came from
     */
    public record Term(
            int place,
            Money principal,
            LocalDate starts,
            LocalDate matures,
            int months,
            Quote.Rates rates,
            LocalDate chartFrom) {}

    /** When it was opened; when it ended, if it did. */
    public record Days(LocalDate openedOn, Optional<LocalDate> closedOn) {}

    public boolean isOpen() {
        return days.closedOn().isEmpty();
    }

    public Money principal() {
        return term.principal();
    }
}
