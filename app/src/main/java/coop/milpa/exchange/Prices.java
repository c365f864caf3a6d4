package coop.milpa.exchange;

import java.math.BigDecimal;

/**
 * What one unit of a foreign currency costs in the national one: quetzales for a dollar.
 *
 * @param buy  what the cooperative pays for it
 * @param sell  what it asks for it
 * @param book  what it counts for in the books; each has at most {@value #DECIMALS} decimals and is above zero
 */
public record Prices(BigDecimal buy, BigDecimal sell, BigDecimal book) {

    /** How fine a price may be. */
    public static final int DECIMALS = 6;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public Prices {
        refuseUnlessPrice(buy);
        refuseUnlessPrice(sell);
        refuseUnlessPrice(book);
    }

    public BigDecimal of(Side side) {
        return side == Side.PURCHASE ? buy : sell;
    }

    /** Whether a number may be a price. */
    public static boolean isPrice(BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static void refuseUnlessPrice(BigDecimal number) {
        if (!isPrice(number)) {
            throw new IllegalArgumentException("Price of a currency is " + number);
        }
    }
}
