package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void twelvePercentIsThreeTwentyFifths() {
        assertThat(Rate.of("12").fraction()).isEqualTo(Fraction.of(3, 25));
    }

    @Test
    void pointsNeverTakeARateBelowZero() {
        assertThat(Rate.of("5.5").lessPoints(Rate.of("2"))).isEqualTo(Rate.of("3.5"));
        assertThat(Rate.of("1.5").lessPoints(Rate.of("2"))).isEqualTo(Rate.ZERO);
    }

    @Test
    void superfluousZerosMakeNoOtherRate() {
        assertThat(Rate.of("12.50")).isEqualTo(Rate.of("12.5")).hasSameHashCodeAs(Rate.of("12.5"));
        assertThat(Rate.of("120.00").toText()).isEqualTo("120");
        assertThat(Rate.of("0.00").toText()).isEqualTo("0");
    }
}
