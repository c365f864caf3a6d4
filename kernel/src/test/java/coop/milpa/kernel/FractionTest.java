package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void thirdsAndSixthsMakeAHalf() {
        Fraction half = Fraction.of(1, 3).plus(Fraction.of(1, 6));
        assertThat(half).isEqualTo(Fraction.of(1, 2)).hasSameHashCodeAs(Fraction.of(5, 10));
        assertThat(half.rounded(0, RoundingMode.HALF_EVEN)).isEqualTo("0");
        assertThat(half.rounded(0, RoundingMode.HALF_UP)).isEqualTo("1");
    }

    @Test
    void decimalsOfAnyScaleAreTakenExactly() {
        assertThat(Fraction.of(new BigDecimal("12.50"))).isEqualTo(Fraction.of(25, 2));
        assertThat(Fraction.of(new BigDecimal("1.2E+3"))).isEqualTo(Fraction.of(1200));
        assertThat(Fraction.of(new BigDecimal("-0.001"))).isEqualTo(Fraction.of(-1, 1000));
    }

    @Test
    void theSmallerAndTheLargerAreFoundAcrossDenominators() {
        assertThat(Fraction.of(1, 3).min(Fraction.of(2, 7))).isEqualTo(Fraction.of(2, 7));
        assertThat(Fraction.of(1, 3).max(Fraction.of(2, 7))).isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void nothingIsDividedByZeroOrLess() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.ONE.dividedBy(-2));
    }

    @Test
    void onlyVeryLongFractionsAreBounded() {
        Fraction month = power(Fraction.of(146_021, 146_000), 31);
        assertThat(month.bounded()).isSameAs(month);
        Fraction year = power(Fraction.of(146_021, 146_000), 365);
        assertThat(year.bounded()).isNotEqualTo(year);
        assertThat(year.bounded().minus(year).rounded(149, RoundingMode.HALF_EVEN))
                .isZero();
    }

    private static Fraction power(Fraction fraction, int exponent) {
        Fraction power = Fraction.ONE;
        for (int n = 0; n < exponent; n++) {
            power = power.times(fraction);
        }
        return power;
    }
}
