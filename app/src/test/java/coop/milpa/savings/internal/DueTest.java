package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DueTest {

    @Test
    void halvesGoToTheEvenNeighbourOnBothSidesOfZero() {
        assertThat(rounded(5, 10)).isZero();
        assertThat(rounded(15, 10)).isEqualTo(2);
        assertThat(rounded(25, 10)).isEqualTo(2);
        assertThat(rounded(26, 10)).isEqualTo(3);
        assertThat(rounded(-5, 10)).isZero();
        assertThat(rounded(-15, 10)).isEqualTo(-2);
        assertThat(rounded(-25, 10)).isEqualTo(-2);
        assertThat(rounded(-26, 10)).isEqualTo(-3);
    }

    /** A law: however large the parts are, they are rounded as exact decimals are. */
    @Test
    void everyFractionIsRoundedAsItsExactDecimalIs() {
        Random random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            BigInteger denominator = new BigInteger(1 + random.nextInt(70), random).add(BigInteger.ONE);
            BigInteger whole = new BigInteger(random.nextInt(60), random);
            BigInteger rest = n % 3 == 0 ? denominator.shiftRight(1) : new BigInteger(20, random);
            BigInteger numerator = whole.multiply(denominator).add(rest);
            BigInteger signed = n % 2 == 0 ? numerator : numerator.negate();

            assertThat(new Due(signed, denominator).rounded())
                    .as("%s / %s", signed, denominator)
                    .isEqualTo(new BigDecimal(signed)
                            .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN)
                            .longValueExact());
        }
    }

    private static long rounded(long numerator, long denominator) {
        return new Due(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)).rounded();
    }
}
