package coop.milpa.protection.internal;

import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.protection.DepositProtection;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A row of {@code deposit-protection.csv}.
 *
 * @param scheme  its code
 * @param protection  what it pays
 * @param validity  on which days
 */
record ProtectionRow(String scheme, DepositProtection protection, Validity validity) {

    private static final String BETWEEN = ";";
    private static final int CURRENCY = 2;
    private static final int SPANISH = 3;
    private static final int ENGLISH = 4;
    private static final int AMOUNT = 5;
    private static final int FROM = 6;
    private static final int TO = 7;
    private static final int SOURCE = 8;
    private static final int STATUS = 9;

    static ProtectionRow parse(String row) {
        String[] cells = row.split(BETWEEN, -1);
        LocalDate to = cells[TO].isEmpty() ? Validity.OPEN : LocalDate.parse(cells[TO]);
        var protection = new DepositProtection(
                cells[SPANISH],
                cells[ENGLISH],
                Money.of(cells[AMOUNT], Currency.getInstance(cells[CURRENCY])),
                new Source(cells[SOURCE], Source.Status.valueOf(cells[STATUS])));
        return new ProtectionRow(cells[0], protection, new Validity(LocalDate.parse(cells[FROM]), to));
    }

    boolean isFor(String asked, Currency currency) {
        return scheme.equals(asked) && protection.amount().currency().equals(currency);
    }
}
