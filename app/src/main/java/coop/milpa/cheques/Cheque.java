package coop.milpa.cheques;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.HoldId;
import coop.milpa.teller.ShiftId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cheque that was taken into a member's savings.
 *
 * @param number  its name here: counted without gaps in the cooperative
 * @param paper  what stands on it
 * @param into  the account it was credited to
 * @param taken  when and by whom
 * @param state  how far it is
 * @param clearing  on its way through the bank, once it was sent
 * @param returned  how it came back, if it did
 */
public record Cheque(
        long number,
        Paper paper,
        Into into,
        Taken taken,
        State state,
        Optional<Clearing> clearing,
        Optional<Returned> returned) {

    /** Whether its money is kept still: its bank may yet send it back. */
    public boolean held() {
        return state == State.IN_HAND || state == State.IN_CLEARING;
    }

    /** How far a cheque is. */
    public enum State {
        /** In the drawer or vault, not sent yet. */
        IN_HAND,
        /** Sent; the bank has not paid. */
        IN_CLEARING,
        /** Paid, or not heard of within the clearing days. */
        PAID,
        /** It came back. */
        RETURNED
    }

    /**
     * What stands on a cheque.
     *
     * @param bank  code of the bank it is drawn on
     * @param account  the drawer's: letters and digits
     * @param number  of the cheque: digits
     * @param drawer  who signed it
     * @param dated  its date
     */
    public record Paper(String bank, String account, String number, String drawer, LocalDate dated, Money amount) {}

    /**
     * The savings account.
     *
     * @param tax  on the movement, taken out of it
     */
    public record Into(AccountId account, String number, MemberId owner, Money tax) {

        /** What is kept until the cheque is paid. */
        public Money kept(Money amount) {
            return amount.minus(tax);
        }
    }

    /** When, where and by whom it was taken. */
    public record Taken(LocalDate on, ActorId by, BranchId branch, ShiftId shift, EntryId entry, HoldId hold) {}

    /** On its way: with which slip, and the last day of its clearing. */
    public record Clearing(long batch, LocalDate until) {}

    /**
     * How it came back.
     *
     * @param charge  what that cost, nothing or more
     * @param owed  what the account could not give back: her debt
     */
    public record Returned(LocalDate on, EntryId entry, String reason, Money charge, Money owed) {}
}
