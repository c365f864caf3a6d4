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
    void manyYearsAreManyRoots() {
        // twice as much after 10 years with three leap days: 2^(365 ÷ 3653) = exp(0.0999178757 × ln 2) =
        // exp(0.0692577938) = 1.07171245
        assertThat(percent("1", 3653)).contains(new BigDecimal("7.171245"));
        // 1.21^(365 ÷ 731) = exp(0.4993160055 × 0.1906203596) = exp(0.0951797965) = 1.09985659
        assertThat(percent("0.21", 731)).contains(new BigDecimal("9.985659"));
        // a hundred years at 10 % make 13,780.6123…: 10 % again
        BigDecimal century = new BigDecimal("1.1").pow(100).subtract(BigDecimal.ONE);
        assertThat(percent(century.toPlainString(), 36_500)).contains(new BigDecimal("10.000000"));
    }

    @Test
    void theExamplesOfRegulationDdAreMet() {
        // 12 CFR 1030, appendix A, part I: $30.37 on $1,000 in 182 days is 6.18 %
        assertThat(rounded("0.03037", 182)).contains(new BigDecimal("6.18"));
        // the same, stepped rates: $133.13 on $1,000 in 730 days is 6.45 %
        assertThat(rounded("0.13313", 730)).contains(new BigDecimal("6.45"));
    }

    @Test
    void growthBeyondReasonKeepsItsDigits() {
        // 10^400 in 100 years is 10^4 each
        BigDecimal growth = BigDecimal.TEN.pow(400).subtract(BigDecimal.ONE);
        assertThat(percent(growth.toPlainString(), 36_500)).contains(new BigDecimal("999900.000000"));
    }

    @Test
    void lossesCountAndLosingAllHasNoRate() {
        assertThat(percent("-0.5", 365)).contains(new BigDecimal("-50.000000"));
        assertThat(percent("-1", 365)).isEmpty();
        assertThat(percent("0.1", 0)).isEmpty();
    }

    private static Optional<BigDecimal> rounded(String growth, long days) {
        return percent(growth, days).map(rate -> rate.setScale(2, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> percent(String growth, long days) {
        return EffectiveRate.of(new BigDecimal(growth), days)
                .map(rate -> rate.percent().setScale(6, RoundingMode.HALF_EVEN));
    }
}
