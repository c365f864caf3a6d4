package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a savings account did between two days, as its owner sees it: positive is what the cooperative owes her.
 *
 * @param account  which
 * @param period  the days, both included
 * @param opening  what it stood at when the first of them began
 * @param movements  in the order of the books
 */
public record Statement(SavingsAccount account, Period period, Money opening, List<Movement> movements) {

    public Statement {
        movements = List.copyOf(movements);
    }

    /**
     * One movement.
     *
     * @param entry  which entry of the books it is part of
     * @param date  the day of the books
     * @param valueDate  the day it counts from
     * @param words  what happened
     * @param change  positive if it made the balance grow
     * @param balance  what the account stood at after it
     */
    public record Movement(
            EntryId entry, LocalDate date, LocalDate valueDate, Words words, Money change, Money balance) {

        /** What came in; zero for a withdrawal. */
        public Money in() {
            return change.isPositive() ? change : Money.zero(change.currency());
        }

        /** What went out, positive; zero for a deposit. */
        public Money out() {
            return change.isNegative() ? change.negated() : Money.zero(change.currency());
        }
    }

    /**
     * What happened.
     *
     * @param concept  as a message code: {@code import.deposit}
     * @param narrative  in someone's words, may be empty
     */
    public record Words(String concept, String narrative) {}

    /** What the account stood at when the last day ended. */
    public Money closing() {
        return movements.isEmpty() ? opening : movements.getLast().balance();
    }

    /** What the account stood at when a day ended, which is one of the period or the day before it. */
    public Money balanceOn(LocalDate day) {
        return movements.stream()
                .filter(movement -> !movement.date().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Movement::balance)
                .orElse(opening);
    }

    /** The sum of what came in. */
    public Money totalIn() {
        return movements.stream().map(Movement::in).reduce(Money.zero(opening.currency()), Money::plus);
    }

    /** The sum of what went out, positive. */
    public Money totalOut() {
        return movements.stream().map(Movement::out).reduce(Money.zero(opening.currency()), Money::plus);
    }
}
