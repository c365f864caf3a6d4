package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/**
 * From how much cash on the law asks more.
 *
 * @param country  ISO 3166-1, two letters
 * @param kind  of what
 * @param amount  how much
 * @param inclusive  whether the amount itself is asked about, or only what is above it
 * @param validity  on which days
 * @param source  the law, and how far it has been read
 */
record CashThreshold(String country, Kind kind, Money amount, boolean inclusive, Validity validity, Source source) {

    /** What is counted. */
    enum Kind {
        /** One operation. */
        OPERATION,
        /** All operations of one person in a calendar month. */
        MONTH
    }

    CashThreshold {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Threshold of " + amount + " in " + country);
        }
    }

    boolean isFor(String where, Currency currency, LocalDate day) {
        return country.equals(where) && amount.currency().equals(currency) && validity.holdsOn(day);
    }

    /** Whether cash taken or paid comes to so much. */
    boolean isReachedBy(Money cash) {
        int compared = (cash.isNegative() ? cash.negated() : cash).compareTo(amount);
        return inclusive ? compared >= 0 : compared > 0;
    }

    /** Reads a row of {@code cash-thresholds.csv}. */
    static CashThreshold parse(String row) {
        String[] cells = row.split(",", -1);
        Currency currency = Currency.getInstance(cells[1]);
        LocalDate to = cells[6].isEmpty() ? Validity.OPEN : LocalDate.parse(cells[6]);
        return new CashThreshold(
                cells[0],
                Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                Money.of(cells[3], currency),
                isInclusive(cells[4]),
                new Validity(LocalDate.parse(cells[5]), to),
                new Source(cells[7], Source.Status.valueOf(cells[8])));
    }

    private static boolean isInclusive(String word) {
        return switch (word) {
            case "at" -> true;
            case "above" -> false;
            default -> throw new IllegalArgumentException("A threshold is reached 'at' or 'above' it: '" + word + "'");
        };
    }
}
