package coop.milpa.counter;

import coop.milpa.kernel.Money;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One line that a cashier may choose for a member.
 *
 * @param product  {@link CounterProduct#code()}
 * @param account  which of the member's, in the product's own words, such as an account's number; empty if there is no
 *     choice. At most 60 characters
 * @param direction  which way cash goes
 * @param words  what it is
 * @param currency  of the cash
 * @param balance  what is in it now, if that helps to choose
 * @param suggested  what is usually paid now, such as what is due
 * @param permission  what a cashier needs for it beside her shift
 * @param asks  what it asks besides
 */
public record CounterChoice(
        String product,
        String account,
        Direction direction,
        Message words,
        Currency currency,
        Optional<Money> balance,
        Optional<Money> suggested,
        String permission,
        Asks asks) {

    private static final String BETWEEN = "|";

    /**
     * What a choice asks besides an amount.
     *
     * @param fields  in the order in which they are filled in
     * @param amount  whether an amount must be said, or the product finds it by what else was said
     */
    public record Asks(List<CounterField> fields, boolean amount) {

        /** Nothing: an amount is enough. */
        public static final Asks AMOUNT_ONLY = new Asks(List.of(), true);

        public Asks {
            fields = List.copyOf(fields);
        }
    }

    /** One that asks for an amount only. */
    public CounterChoice(
            String product,
            String account,
            Direction direction,
            Message words,
            Currency currency,
            Optional<Money> balance,
            Optional<Money> suggested,
            String permission) {
        this(product, account, direction, words, currency, balance, suggested, permission, Asks.AMOUNT_ONLY);
    }

    /** What a form sends for it: unlike that of any other of the same member. */
    public String key() {
        return product + BETWEEN + account;
    }
}
