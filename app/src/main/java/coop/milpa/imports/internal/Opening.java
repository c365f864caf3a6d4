package coop.milpa.imports.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * A row of {@code openings.csv}.
 *
 * @param row  where it stands in the file
 * @param of  whose balance it is
 * @param date  the day it is entered on
 * @param currency  in which it is kept
 * @param balance  minor units: of a member's account positive if the cooperative owes the member, of a code positive on
 *     the code's normal side
 * @param request  made from source, account or code, currency and date
 */
record Opening(int row, Subject of, LocalDate date, Currency currency, long balance, UUID request) {

    /** What has a balance. */
    sealed interface Subject {}

    /** A member's account, by its place in {@link Accounts}. */
    record OfAccount(int account) implements Subject {}

    /** A code of the chart that is no member's account. */
    record OfCode(String code) implements Subject {}
}
