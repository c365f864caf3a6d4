package coop.milpa.shares.internal;

import static coop.milpa.shares.SharesFixture.FIRST;
import static coop.milpa.shares.SharesFixture.YEAR_END;
import static coop.milpa.shares.SharesFixture.done;
import static coop.milpa.shares.SharesFixture.gtq;
import static coop.milpa.shares.SharesFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.shares.PayRedemption;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.RedemptionId;
import coop.milpa.shares.Redemptions;
import coop.milpa.shares.SharesFixture;
import coop.milpa.shares.SharesRefusal;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Contributions of leavers, on a real database: bearing losses, waiting, released in turn, paid. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, SharesFixture.class})
class RedemptionsTests {

    private static final LocalDate NEXT_YEAR = YEAR_END.plusDays(1);

    private final Redemptions redemptions;
    private final BooksFixture fixture;
    private final SharesFixture town;
    private Open open;
    private Member rosa;
    private Member ana;

    RedemptionsTests(Redemptions redemptions, BooksFixture fixture, SharesFixture town) {
        this.redemptions = redemptions;
        this.fixture = fixture;
        this.town = town;
        this.open = town.open();
        this.rosa = town.member(open, "1000.00");
        this.ana = town.member(open, "500.00");
    }

    @BeforeEach
    void twoMembersAndSomeOthers() {
        open = town.open();
        rosa = town.member(open, "1000.00");
        ana = town.member(open, "500.00");
        town.member(open, "8500.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aLeaverIsPaidAtTheWindowOnceHersIsReleased() {
        town.leaves(open, rosa, FIRST);
        assertThat(hers(rosa).sums().queued()).isEqualTo(gtq("1000.00"));
        assertThat(why(rosa)).contains(new SharesRefusal.NextClose(1, FIRST, Optional.empty()));
        town.close(open, FIRST);
        assertThat(hers(rosa).sums().payable()).isEqualTo(gtq("1000.00"));
        PayRedemption command = paying(rosa);
        assertThat(done(redemptions.pay(command)).sums().owed()).isEqualTo(gtq("0.00"));
        assertThat(done(redemptions.pay(command)).sums().paid()).isEqualTo(gtq("1000.00"));
        assertThat(refusal(redemptions.pay(paying(rosa)))).isEqualTo("shares.all-paid");
        assertThat(redemptions.owed(open.cooperative())).isEmpty();
        assertThat(town.stands(open, AccountRole.CONTRIBUTIONS_REFUNDABLE, FIRST.plusDays(1)))
                .isEqualTo(gtq("0.00"));
    }

    @Test
    void lossesThatReservesDoNotCoverAreBorneByWhoLeaves() {
        town.lost(open, "250.00");
        town.leaves(open, rosa, FIRST);
        assertThat(hers(rosa).sums().amount()).isEqualTo(gtq("975.00"));
        assertThat(town.stands(open, AccountRole.RETAINED_SURPLUS, FIRST)).isEqualTo(gtq("-225.00"));
        assertThat(town.stands(open, AccountRole.CONTRIBUTIONS, FIRST)).isEqualTo(gtq("9000.00"));
    }

    @Test
    void nobodyIsGivenBackBeforeTheWaitingPeriodIsOver() {
        town.decide(open, "shares.redemption-wait", "P10D");
        town.leaves(open, rosa, FIRST);
        assertThat(why(rosa)).contains(new SharesRefusal.StillWaiting(FIRST.plusDays(10)));
        town.close(open, FIRST.plusDays(9));
        assertThat(refusal(redemptions.pay(paying(rosa)))).isEqualTo("shares.next-close");
        assertThat(why(rosa))
                .contains(new SharesRefusal.NextClose(1, FIRST.plusDays(10), Optional.of(FIRST.plusDays(9))));
        town.close(open, FIRST.plusDays(10));
        assertThat(why(rosa)).isEmpty();
    }

    @Test
    void theQuotaOfAYearGoesToWhoAskedFirst() {
        town.decide(open, "shares.redemption-quota-percent", "12");
        town.close(open, YEAR_END);
        town.leaves(open, rosa, NEXT_YEAR);
        town.leaves(open, ana, NEXT_YEAR);
        assertThat(redemptions.room(open.cooperative(), NEXT_YEAR).quota()).contains(gtq("1200.00"));
        town.close(open, NEXT_YEAR);
        assertThat(hers(rosa).sums().payable()).isEqualTo(gtq("1000.00"));
        assertThat(hers(ana).sums().payable()).isEqualTo(gtq("200.00"));
        assertThat(hers(ana).place()).isEqualTo(1);
        assertThat(hers(ana).estimate()).contains(YEAR_END.plusYears(2));
        done(redemptions.pay(paying(ana)));
        assertThat(refusal(redemptions.pay(paying(ana)))).isEqualTo("shares.quota-used-up");
        town.close(open, NEXT_YEAR.plusDays(1));
        assertThat(hers(ana).sums().released()).isEqualTo(gtq("200.00"));
    }

    @Test
    void inAFirstYearThereIsNoCapitalToTakeAPartOf() {
        town.decide(open, "shares.redemption-quota-percent", "12");
        town.leaves(open, rosa, FIRST);
        town.close(open, FIRST);
        assertThat(why(rosa)).contains(new SharesRefusal.NoQuota(1));
    }

    @Test
    void capitalDoesNotGoBelowWhatItHasToBe() {
        town.decide(open, "shares.capital-floor", "GTQ 9700.00");
        town.leaves(open, rosa, FIRST);
        town.close(open, FIRST);
        assertThat(hers(rosa).sums().payable()).isEqualTo(gtq("300.00"));
        done(redemptions.pay(paying(rosa)));
        assertThat(why(rosa)).contains(new SharesRefusal.BelowFloor(gtq("9700.00"), gtq("9700.00")));
        assertThat(hers(rosa).estimate()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotPaid() {
        var command = new PayRedemption(
                open.cooperative(), RequestId.next(), RedemptionId.next(), open.branch(), SharesFixture.own(rosa));
        assertThat(refusal(redemptions.pay(command))).isEqualTo("shares.unknown-redemption");
        assertThat(redemptions.of(open.cooperative(), rosa.id())).isEmpty();
    }

    @Test
    void anotherCooperativeSeesNoQueue() {
        town.leaves(open, rosa, FIRST);
        Open other = town.open();
        assertThat(redemptions.owed(other.cooperative())).isEmpty();
        assertThat(redemptions.find(other.cooperative(), hers(rosa).id())).isEmpty();
    }

    private Redemption hers(Member member) {
        List<Redemption> all = redemptions.of(open.cooperative(), member.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Optional<Refusal> why(Member member) {
        return redemptions.objection(open.cooperative(), hers(member));
    }

    private PayRedemption paying(Member member) {
        return new PayRedemption(
                open.cooperative(), RequestId.next(), hers(member).id(), open.branch(), SharesFixture.own(member));
    }
}
