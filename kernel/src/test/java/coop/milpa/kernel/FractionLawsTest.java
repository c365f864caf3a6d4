package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Laws of {@link Fraction}: arithmetic as at school, whatever the denominators. */
class FractionLawsTest {

    @Test
    void addingAndTakingAwayChangesNothing() {
        Seeds.forMany(random -> {
            Fraction first = any(random);
            Fraction second = any(random);
            assertThat(first.plus(second).minus(second)).isEqualTo(first);
            assertThat(first.plus(second)).isEqualTo(second.plus(first));
        });
    }

    @Test
    void timesDistributesOverPlus() {
        Seeds.forMany(random -> {
            Fraction first = any(random);
            Fraction second = any(random);
            Fraction third = any(random);
            assertThat(third.times(first.plus(second)))
                    .isEqualTo(third.times(first).plus(third.times(second)));
        });
    }

    @Test
    void reducingKeepsTheNumber() {
        Seeds.forMany(random -> {
            Fraction fraction = any(random).times(any(random));
            assertThat(fraction.reduced()).isEqualTo(fraction).isEqualByComparingTo(fraction);
        });
    }

    private static Fraction any(RandomGenerator random) {
        return Fraction.of(random.nextLong(-1_000_000, 1_000_000), random.nextLong(1, 40_000));
    }
}
