package coop.milpa.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.api.Pace.Allowance;
import org.junit.jupiter.api.Test;

/** How a measure empties and fills. */
class BucketTest {

    @Test
    void whatItHoldsMayComeAtOnceAndThenAsMuchAsComesBack() {
        var bucket = new Bucket(3, 2, 0);
        assertThat(bucket.take(0)).isEqualTo(new Allowance(true, 3, 2, 1, 0));
        assertThat(bucket.take(0)).isEqualTo(new Allowance(true, 3, 1, 1, 0));
        assertThat(bucket.take(0)).isEqualTo(new Allowance(true, 3, 0, 2, 1));
        assertThat(bucket.take(0)).isEqualTo(new Allowance(false, 3, 0, 2, 1));
        assertThat(bucket.take(499).given()).isFalse();
        assertThat(bucket.take(500).given()).isTrue();
        assertThat(bucket.take(500).given()).isFalse();
    }

    @Test
    void itNeverHoldsMoreAndNeverLosesByAClockThatGoesBack() {
        var bucket = new Bucket(2, 1_000_000, 1_000);
        assertThat(bucket.take(500).left()).isEqualTo(1);
        assertThat(bucket.take(Long.MAX_VALUE).left()).isEqualTo(1);
        assertThat(bucket.take(0).left()).isZero();
        assertThat(bucket.take(0).given()).isFalse();
        assertThat(bucket.isFullAt(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void oneThatNobodyUsesFillsUp() {
        var bucket = new Bucket(2, 1, 0);
        bucket.take(0);
        assertThat(bucket.isFullAt(999)).isFalse();
        assertThat(bucket.isFullAt(1_000)).isTrue();
    }
}
