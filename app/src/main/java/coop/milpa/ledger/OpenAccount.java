package coop.milpa.ledger;

import java.time.LocalDate;

/**
 * A request to open a guarded account.
 *
 * @param account  what it is to be
 * @param on  the day it is opened
 */
public record OpenAccount(Account account, LocalDate on) {}
