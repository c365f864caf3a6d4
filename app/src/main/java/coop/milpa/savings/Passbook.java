package coop.milpa.savings;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * How far the book that an owner keeps (libreta) was printed.
 *
 * @param account  whose
 * @param line  on which line of its page the next movement goes, from 1
 * @param lines  how many a page has
 * @param printed  what the last printed line says is in the account
 * @param waiting  what has not been printed, in the order of the books
 */
public record Passbook(SavingsAccount account, int line, int lines, Money printed, List<Statement.Movement> waiting) {

    public Passbook {
        waiting = List.copyOf(waiting);
    }
}
