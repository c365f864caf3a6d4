package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotientsTest {

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR,
            RoundingMode.HALF_UP,
            RoundingMode.HALF_DOWN,
            RoundingMode.HALF_EVEN);

    @Test
    void theyAreThoseOfLongDivision() {
        for (RoundingMode mode : MODES) {
            for (long dividend = -25; dividend <= 25; dividend++) {
                for (long divisor = 1; divisor <= 10; divisor++) {
                    assertThat(Quotients.rounded(dividend, divisor, mode))
                            .as(dividend + " ÷ " + divisor + " " + mode)
                            .isEqualTo(BigDecimal.valueOf(dividend)
                                    .divide(BigDecimal.valueOf(divisor), 0, mode)
                                    .longValueExact());
                }
            }
        }
    }

    @Test
    void aFractionOfAWholeNumberIsTheSameShortAndLong() {
        Seeds.forMany(random -> {
            Fraction part = Fraction.of(random.nextLong(), 1 + (random.nextLong() >>> (1 + random.nextInt(60))));
            long whole = random.nextInt();
            RoundingMode mode = MODES.get(random.nextInt(MODES.size()));
            BigDecimal exact = part.times(whole).rounded(0, mode);
            if (exact.precision() < 18) {
                assertThat(part.ofWhole(whole, mode)).isEqualTo(exact.longValueExact());
            }
        });
    }
}
