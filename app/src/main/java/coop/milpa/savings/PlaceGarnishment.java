package coop.milpa.savings;

import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;

/**
 * A request to keep money for a debt.
 *
 * @param order  whose books, which request, who
 * @param by  who ordered it
 * @param debtor  the number of the member who owes
 * @param reach  over which money
 */
public record PlaceGarnishment(SavingsOrder order, CourtOrder by, String debtor, Reach reach) {

    /**
     * The money an order reaches.
     *
     * @param accounts  their numbers, the first to give first: 1 to 20
     * @param currency  of all of them
     * @param amount  in minor units, more than nothing; empty for all that is there and comes
     */
    public record Reach(List<String> accounts, Currency currency, OptionalLong amount) {

        private static final int ACCOUNTS_MAX = 20;

        public Reach {
            accounts = accounts.stream().distinct().toList();
            if (accounts.isEmpty() || accounts.size() > ACCOUNTS_MAX) {
                throw new IllegalArgumentException("An order over " + accounts.size() + " accounts");
            }
            if (amount.isPresent() && amount.getAsLong() <= 0) {
                throw new IllegalArgumentException("An order for " + amount);
            }
        }
    }
}
