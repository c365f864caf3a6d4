package coop.milpa.shares.internal;

import static coop.milpa.shares.SharesFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books;
import coop.milpa.shares.RedemptionRoom;
import coop.milpa.shares.SharesRefusal;
import coop.milpa.shares.internal.DistributionPolicy.Health;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Each rule of a surplus at its boundary, and which of two refusals wins. */
class DistributionPolicyTest {

    private static final Money NONE = gtq("0");

    @Test
    void lossesWinOverProvisionsAndTheseOverCapital() {
        assertThat(obstacle("1.00", "2.00", "5.00")).contains(new SharesRefusal.PriorLosses(gtq("1.00")));
        assertThat(obstacle("0.00", "2.00", "5.00")).contains(new SharesRefusal.ProvisionDeficit(gtq("2.00")));
        assertThat(DistributionPolicy.obstacle(
                        new Health(NONE, Optional.empty(), gtq("4.99"), Optional.of(gtq("5.00")))))
                .contains(new SharesRefusal.CapitalShortfall(gtq("4.99"), gtq("5.00")));
        assertThat(DistributionPolicy.obstacle(
                        new Health(NONE, Optional.empty(), gtq("5.00"), Optional.of(gtq("5.00")))))
                .isEmpty();
    }

    @Test
    void theCapMayBeReachedAndNotPassed() {
        Optional<Rate> cap = Optional.of(Rate.of("6"));
        assertThat(DistributionPolicy.forbids(Rate.of("6"), cap)).isEmpty();
        assertThat(DistributionPolicy.forbids(Rate.of("6.0001"), cap))
                .contains(new SharesRefusal.AboveCap(Rate.of("6.0001"), Rate.of("6")));
        assertThat(DistributionPolicy.forbids(Rate.ZERO, Optional.empty())).contains(new SharesRefusal.NoCap());
    }

    @Test
    void whatThirdPartiesBroughtIsInProportionToIncome() {
        assertThat(DistributionPolicy.ofThirdParties(1_000, Map.of(true, 1L, false, 3L)))
                .isEqualTo(250);
        assertThat(DistributionPolicy.ofThirdParties(1_000, Map.of())).isZero();
        assertThat(DistributionPolicy.ofThirdParties(1_000, Map.of(true, 7L))).isEqualTo(1_000);
        assertThat(DistributionPolicy.ofThirdParties(1, Map.of(true, 1L, false, 1L)))
                .as("half to even")
                .isZero();
        assertThat(DistributionPolicy.ofThirdParties(3, Map.of(true, 1L, false, 1L)))
                .isEqualTo(2);
    }

    @Test
    void amongEqualRemaindersTheFirstNumberIsGivenTheCent() {
        assertThat(LargestRemainder.divide(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.divide(101, new long[] {1, 1, 1})).containsExactly(34, 34, 33);
        assertThat(LargestRemainder.divide(10, new long[] {1, 5, 0})).containsExactly(2, 8, 0);
        assertThat(LargestRemainder.divide(10, new long[] {0, 0})).containsExactly(0, 0);
        assertThat(LargestRemainder.divide(0, new long[] {3, 4})).containsExactly(0, 0);
    }

    @Test
    void businessThatNobodyDidLeavesItsPoolToTheCooperative() {
        var basis = new Basis(
                List.of(MemberId.next()),
                new long[] {0},
                List.of(
                        new Basis.Business("one", BigDecimal.valueOf(60), new long[] {0}),
                        new Basis.Business("other", BigDecimal.valueOf(40), new long[] {9})));
        Apportionment parts = Apportionment.of(basis, new long[] {0}, 1_000, OptionalLong.empty());
        assertThat(parts.patronage()).isEqualTo(400);
        assertThat(parts.refund(0)).isEqualTo(400);
    }

    @Test
    void theLeastOfQuotaAndFloorMayBeReleased() {
        var year = new Books.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var room = new RedemptionRoom(
                year, gtq("100"), Optional.of(gtq("10")), gtq("4"), gtq("95"), Optional.of(gtq("90")));
        assertThat(room.most()).isEqualTo(gtq("5"));
        var open = new RedemptionRoom(year, NONE, Optional.empty(), NONE, gtq("95"), Optional.empty());
        assertThat(open.most()).isEqualTo(gtq("95"));
    }

    private static Optional<SharesRefusal> obstacle(String losses, String lacking, String least) {
        return DistributionPolicy.obstacle(
                new Health(gtq(losses), Optional.of(gtq(lacking)), NONE, Optional.of(gtq(least))));
    }
}
