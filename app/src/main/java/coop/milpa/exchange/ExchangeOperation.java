package coop.milpa.exchange;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Foreign cash that was bought or sold.
 *
 * @param number  its name for people: counted without gaps in the cooperative
 * @param entry  where it stands in the books
 * @param side  bought or sold
 * @param deal  what was given for what
 * @param customer  who stood at the window
 * @param made  when and by whom
 * @param undone  whether and how it was undone
 */
public record ExchangeOperation(
        long number, EntryId entry, Side side, Deal deal, PartyId customer, Made made, Optional<Undone> undone) {

    /**
     * What was given for what. Amounts have no sign.
     *
     * @param foreign  the foreign cash
     * @param national  what was paid for it, or asked: rounded once, half to even
     * @param counterValue  what it counts for at the book rate: rounded once, half to even
     * @param rate  at which it was bought or sold
     * @param book  the book rate
     */
    public record Deal(Money foreign, Money national, Money counterValue, BigDecimal rate, BigDecimal book) {

        /** What it earned against the book rate; below zero if it lost. */
        public Money result(Side side) {
            return side == Side.PURCHASE ? counterValue.minus(national) : national.minus(counterValue);
        }
    }

    /** When, where and by whom. */
    public record Made(LocalDate on, Instant at, ActorId by, BranchId branch) {}

    /** How it was undone. */
    public record Undone(EntryId entry, LocalDate on, ActorId by, String reason) {}

    /** What it earned against the book rate; below zero if it lost. */
    public Money result() {
        return deal.result(side);
    }
}
