package coop.milpa.shares.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of dividing a surplus, whatever the amounts and however many members. */
class ApportionmentLawTest {

    private static final int CASES = 300;
    private static final long SEED = 20_261_127;

    @Test
    void whatIsDeclaredIsWhatMembersAreGivenToTheCent() {
        Random random = new Random(SEED);
        for (int n = 0; n < CASES; n++) {
            int members = 1 + random.nextInt(200);
            Basis basis = basis(random, members);
            long left = random.nextLong(random.nextBoolean() ? 1_000 : 1_000_000_000_000L);
            long[] interest = new long[members];
            OptionalLong wanted = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(left / 3);
            Apportionment parts = Apportionment.of(basis, interest, left, wanted);
            for (Apportionment.Pool pool : parts.pools()) {
                assertThat(LargestRemainder.sum(pool.refunds()))
                        .as("seed %s case %s", SEED, n)
                        .isEqualTo(pool.amount());
                assertFair(pool, n);
            }
            assertThat(parts.patronage()).as("case %s", n).isBetween(0L, wanted.orElse(left));
        }
    }

    @Test
    void nobodyEarnsMoreThanTheRateAndNoMinorUnitLess() {
        Random random = new Random(SEED);
        for (int n = 0; n < CASES; n++) {
            var rate = new Rate(new BigDecimal(random.nextInt(2_000_000)).movePointLeft(random.nextInt(6)));
            int yearDays = random.nextBoolean() ? 365 : 366;
            long balanceDays = random.nextLong(random.nextBoolean() ? 100_000 : 1_000_000_000_000_000L);
            BigDecimal exact = BigDecimal.valueOf(balanceDays)
                    .multiply(rate.percent())
                    .divide(BigDecimal.valueOf(100L * yearDays), 20, RoundingMode.DOWN);
            long interest = new ContributionInterest(rate, yearDays).of(balanceDays);
            assertThat(BigDecimal.valueOf(interest)).as("case %s", n).isLessThanOrEqualTo(exact);
            assertThat(BigDecimal.valueOf(interest + 1)).as("case %s", n).isGreaterThan(exact);
        }
    }

    @Test
    void aPortionIsExactHoweverLarge() {
        Random random = new Random(SEED);
        for (int n = 0; n < CASES; n++) {
            long all = 1 + random.nextLong(Long.MAX_VALUE - 1);
            long part = random.nextLong(all);
            long amount = random.nextLong(1_000_000_000_000_000L);
            Portion portion = Portion.of(amount, part, all);
            BigInteger again = BigInteger.valueOf(portion.whole())
                    .multiply(BigInteger.valueOf(all))
                    .add(BigInteger.valueOf(portion.rest()));
            assertThat(again)
                    .as("case %s", n)
                    .isEqualTo(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)));
        }
    }

    @Test
    void whoLeavesBearsNoMoreThanSheHasAndAllTogetherBearTheLoss() {
        Random random = new Random(SEED);
        for (int n = 0; n < CASES; n++) {
            int members = 1 + random.nextInt(50);
            long[] paidIn = random.longs(members, 1, 1_000_000).toArray();
            long capital = LargestRemainder.sum(paidIn);
            long losses = random.nextLong(capital * 2);
            long borne = 0;
            for (long each : paidIn) {
                long hers = LossPolicy.borne(each, losses, capital);
                assertThat(hers).as("case %s", n).isBetween(0L, each);
                borne += hers;
            }
            assertThat(borne).as("case %s", n).isBetween(Math.min(losses, capital) - members, capital);
        }
    }

    /** Nobody is a minor unit or more away from her exact part. */
    private static void assertFair(Apportionment.Pool pool, int n) {
        for (int place = 0; place < pool.refunds().length && pool.units() > 0; place++) {
            BigInteger exact = BigInteger.valueOf(pool.amount())
                    .multiply(BigInteger.valueOf(pool.business().units()[place]));
            BigInteger off = BigInteger.valueOf(pool.refunds()[place])
                    .multiply(BigInteger.valueOf(pool.units()))
                    .subtract(exact)
                    .abs();
            assertThat(off).as("case %s place %s", n, place).isLessThan(BigInteger.valueOf(pool.units()));
        }
    }

    private static Basis basis(Random random, int members) {
        List<MemberId> ids = new ArrayList<>();
        for (int n = 0; n < members; n++) {
            ids.add(MemberId.next());
        }
        BigDecimal first = new BigDecimal(random.nextInt(101));
        return new Basis(
                ids,
                random.longs(members, 0, 1_000_000_000).toArray(),
                List.of(
                        new Basis.Business("one", first, units(random, members)),
                        new Basis.Business("other", BigDecimal.valueOf(100).subtract(first), units(random, members))));
    }

    private static long[] units(Random random, int members) {
        long most = random.nextBoolean() ? 3 : 10_000_000_000_000L;
        return random.longs(members, 0, most).toArray();
    }
}
