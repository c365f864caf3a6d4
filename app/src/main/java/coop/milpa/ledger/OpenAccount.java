package coop.milpa.ledger;

import java.time.LocalDate;

/**
 * A request to open a guarded account.
 *
 * @param account  what it is to be
 * @param on  the day it is opened
 * @param earns  what it earns interest under, such as a product and its currency, at most 60 characters; empty for
 *     nothing. {@link Earnings} sums by it
 */
public record OpenAccount(Account account, LocalDate on, String earns) {

    /** An account that earns nothing. */
    public OpenAccount(Account account, LocalDate on) {
        this(account, on, "");
    }
}
