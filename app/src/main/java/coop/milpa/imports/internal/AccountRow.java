package coop.milpa.imports.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A row of {@code accounts.csv}, or what the register of accounts says in the same words.
 *
 * @param number  the account's number
 * @param owner  the owner's member number
 * @param authorised  numbers of the members who may use it too, in order
 * @param openedOn  since when it exists
 * @param currency  in which it is kept
 * @param product  code of the savings product
 */
record AccountRow(
        String number, String owner, List<String> authorised, LocalDate openedOn, Currency currency, String product) {

    AccountRow {
        authorised = authorised.stream().sorted().toList();
    }
}
