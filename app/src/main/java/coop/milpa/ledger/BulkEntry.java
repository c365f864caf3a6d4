package coop.milpa.ledger;

import java.util.Currency;
import java.util.function.Consumer;

/**
 * An entry with a line for each of very many accounts, all in one currency: interest, fees, accounts that become
 * others. Its lines are told one after another while they are written, and are never together in memory.
 *
 * @param heading  whose books, which request, what happened, who did it
 * @param currency  of all its lines
 * @param lines  tells them, always the same in the same order: 2 or more that add up to zero
 */
public record BulkEntry(Heading heading, Currency currency, Consumer<Lines> lines) {

    /** Takes lines. No account may have two. */
    public interface Lines {

        /**
         * One side of the entry.
         *
         * @param minor  positive for a debit, negative for a credit; zero writes no line
         * @param standing  who stood on the other side
         * @param taken  balance-days to take with it, as {@link Earnings#take} does
         */
        void add(AccountId account, long minor, Standing standing, long taken);

        default void add(AccountId account, long minor, Standing standing) {
            add(account, minor, standing, 0);
        }
    }
}
