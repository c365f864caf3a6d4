package coop.milpa.teller.internal;

import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.teller.Denomination;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/**
 * A note or coin and the days on which it is money.
 *
 * @param denomination  what
 * @param validity  when
 * @param source  who says so, and how far it has been read
 */
record DatedDenomination(Denomination denomination, Validity validity, Source source) {

    boolean isFor(Currency currency, LocalDate day) {
        return denomination.value().currency().equals(currency) && validity.holdsOn(day);
    }

    /** Reads a row of {@code denominations.csv}. */
    static DatedDenomination parse(String row) {
        String[] cells = row.split(",", -1);
        Currency currency = Currency.getInstance(cells[0]);
        LocalDate to = cells[4].isEmpty() ? Validity.OPEN : LocalDate.parse(cells[4]);
        return new DatedDenomination(
                new Denomination(
                        Money.of(cells[2], currency), Denomination.Form.valueOf(cells[1].toUpperCase(Locale.ROOT))),
                new Validity(LocalDate.parse(cells[3]), to),
                new Source(cells[5], Source.Status.valueOf(cells[6])));
    }
}
