package coop.milpa.kernel;

import java.math.BigInteger;
import java.util.List;

/**
 * The level payment that repays a debt over periods of whatever interest: debt × Π(1 + rᵢ) ÷ fₙ, where f₁ = 1 and
 * fₖ = 1 + fₖ₋₁ × (1 + rₖ). With equal periods it is the payment of any textbook, P·r ÷ (1 − (1 + r)⁻ⁿ).
 * <p>
 * Exact: over one common denominator it takes whole numbers only.
 */
public final class Annuity {

    private Annuity() {}

    /**
     * The payment at the end of each period, not rounded.
     *
     * @param debt  in minor units
     * @param factors  each period's interest on one unit, in order; at least one
     */
    public static Fraction payment(long debt, List<Fraction> factors) {
        BigInteger common = commonDenominator(factors);
        BigInteger growth = BigInteger.ONE;
        BigInteger payments = BigInteger.ZERO;
        BigInteger power = BigInteger.ONE;
        for (Fraction factor : factors) {
            BigInteger onePlus = common.add(factor.numeratorOver(common));
            payments = payments.multiply(onePlus).add(power);
            power = power.multiply(common);
            growth = growth.multiply(onePlus);
        }
        return Fraction.of(growth.multiply(BigInteger.valueOf(debt)), payments.multiply(common));
    }

    private static BigInteger commonDenominator(List<Fraction> factors) {
        BigInteger common = BigInteger.ONE;
        BigInteger last = BigInteger.ONE;
        for (Fraction factor : factors) {
            BigInteger each = factor.denominator();
            if (!each.equals(last)) {
                common = common.divide(common.gcd(each)).multiply(each);
                last = each;
            }
        }
        return common;
    }
}
