package coop.milpa.loan;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * A cost that comes beside interest.
 *
 * @param name  what the agreement calls it
 * @param kind  what its value means
 * @param value  units of the currency, or percent
 * @param when  when it is charged
 */
public record LoanFee(String name, Kind kind, BigDecimal value, When when) {

    /** What a fee is reckoned from. */
    public enum Kind {
        FLAT,
        PERCENT_OF_PRINCIPAL,
        PERCENT_OF_BALANCE
    }

    /** When a fee is charged. */
    public enum When {
        DISBURSEMENT,
        EACH_INSTALMENT
    }

    /** The fee of one row: of all that is lent, or of what was owed when its period began; in minor units. */
    long ofRow(LoanMoney money, long openingBalance) {
        return switch (kind) {
            case FLAT -> flat(money.currency());
            case PERCENT_OF_PRINCIPAL -> share(money.principal(), money);
            case PERCENT_OF_BALANCE -> share(openingBalance, money);
        };
    }

    /** The fee of one disbursement: a flat one is charged on the first only. */
    long ofDisbursement(LoanMoney money, int number) {
        return switch (kind) {
            case FLAT -> number == 0 ? flat(money.currency()) : 0;
            case PERCENT_OF_PRINCIPAL, PERCENT_OF_BALANCE ->
                share(money.disbursements().get(number).minor(), money);
        };
    }

    private long flat(Currency currency) {
        return value.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
    }

    private long share(long minor, LoanMoney money) {
        Fraction part = new Rate(value).fraction();
        return part.ofWhole(minor, money.rounding());
    }
}
