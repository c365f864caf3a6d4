package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectiveRateTest {

    @Test
    void aYearIsItsOwnGrowth() {
        assertThat(percent("0.05", 365)).contains(new BigDecimal("5.000000"));
    }

    @Test
    void twoYearsAreASquareRoot() {
        // √1.1025 = 1.05
        assertThat(percent("0.1025", 730)).contains(new BigDecimal("5.000000"));
    }

    @Test
    void aFifthOfAYearIsAFifthPower() {
        // 1.01^5 = 1.0510100501
        assertThat(percent("0.01", 73)).contains(new BigDecimal("5.101005"));
    }

    @Test
    void oddDaysAgreeWithLogarithms() {
        // 1.012^(365 ÷ 92) = exp(3.96739130 × ln 1.012) = exp(3.96739130 × 0.0119285709) = exp(0.0473253084) =
        // 1.04846303
        assertThat(percent("0.012", 92)).contains(new BigDecimal("4.846303"));
    }

    @Test
    void lossesCountAndLosingAllHasNoRate() {
        assertThat(percent("-0.5", 365)).contains(new BigDecimal("-50.000000"));
        assertThat(percent("-1", 365)).isEmpty();
        assertThat(percent("0.1", 0)).isEmpty();
    }

    private static Optional<BigDecimal> percent(String growth, long days) {
        return EffectiveRate.of(new BigDecimal(growth), days)
                .map(rate -> rate.percent().setScale(6, RoundingMode.HALF_EVEN));
    }
}
