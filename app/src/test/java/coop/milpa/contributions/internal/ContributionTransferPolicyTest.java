package coop.milpa.contributions.internal;

import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Known;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Side;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Resolution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether contributions may go from one member to another. */
class ContributionTransferPolicyTest {

    private static final LocalDate OPEN = LocalDate.of(2026, 3, 2);
    private static final MemberId ROSA = MemberId.next();
    private static final MemberId LUISA = MemberId.next();
    private static final Side GIVES = side(ROSA, "500.00");
    private static final Side RECEIVES = side(LUISA, "0.00");

    @Test
    void whatAMemberHasBeyondHerFirstContributionSheMayHandOver() {
        assertThat(why("400.00", GIVES, RECEIVES)).isEmpty();
        assertThat(why("400.01", GIVES, RECEIVES))
                .contains(new ContributionRefusal.BelowFirst(gtq("100.00"), gtq("400.00")));
        assertThat(why("500.01", GIVES, RECEIVES)).contains(new ContributionRefusal.MoreThanPaidIn(gtq("500.00")));
    }

    @Test
    void whoeverHasLessThanTheFirstContributionKeepsAllOfIt() {
        assertThat(why("0.01", side(ROSA, "40.00"), RECEIVES))
                .contains(new ContributionRefusal.BelowFirst(gtq("100.00"), gtq("0.00")));
    }

    @Test
    void whatIsHeldStays() {
        var held = new Known(GIVES, RECEIVES, gtq("150.00"), Optional.empty());
        assertThat(why(held, "350.00", OPEN)).isEmpty();
        assertThat(why(held, "350.01", OPEN)).contains(new ContributionRefusal.PartHeld(gtq("150.00"), gtq("350.00")));
    }

    @Test
    void whereNothingIsDecidedSheMayHandOverAll() {
        assertThat(why(new Known(GIVES, RECEIVES, gtq("0"), Optional.empty()), "500.00", OPEN))
                .isEmpty();
    }

    @Test
    void whoHasLeftOrIsLeavingNeitherGivesNorReceives() {
        Side left = new Side(ROSA, false, true, GIVES.account(), gtq("500.00"));
        Side leaving = new Side(ROSA, true, true, GIVES.account(), gtq("500.00"));
        Side wouldLeave = new Side(LUISA, true, true, RECEIVES.account(), gtq("0"));
        assertThat(why("1.00", left, wouldLeave)).contains(new ContributionRefusal.GiverNotActive());
        assertThat(why("1.00", leaving, wouldLeave)).contains(new ContributionRefusal.GiverLeaving());
        assertThat(why("1.00", GIVES, wouldLeave)).contains(new ContributionRefusal.ReceiverLeaving());
    }

    @Test
    void nobodyHandsOverToHerselfOrOutOfAnAccountThatIsNotThere() {
        Side nowhere = new Side(LUISA, true, false, Optional.empty(), gtq("0"));
        Side closed = new Side(LUISA, true, false, Optional.of(account(LUISA, Optional.of(OPEN))), gtq("0"));
        Side empty = new Side(ROSA, true, false, Optional.empty(), gtq("0"));
        assertThat(why("1.00", GIVES, GIVES)).contains(new ContributionRefusal.SameMember());
        assertThat(why("1.00", empty, RECEIVES)).contains(new ContributionRefusal.NoAccount(ROSA));
        assertThat(why("1.00", GIVES, nowhere)).isEmpty();
        assertThat(why("1.00", GIVES, closed)).contains(new ContributionRefusal.NoAccount(LUISA));
    }

    @Test
    void whatIsHandedOverIsMoreThanNothingAndInTheCurrencyOfBoth() {
        assertThat(why("0", GIVES, RECEIVES)).contains(new ContributionRefusal.AmountNotPositive(gtq("0")));
        assertThat(why("-1", GIVES, RECEIVES)).contains(new ContributionRefusal.AmountNotPositive(gtq("-1")));
        Currency dollars = Currency.getInstance("USD");
        Side inDollars = new Side(LUISA, true, false, RECEIVES.account(), Money.zero(dollars));
        assertThat(why("1.00", GIVES, inDollars)).contains(new ContributionRefusal.WrongCurrency(gtq("1.00"), dollars));
    }

    @Test
    void theBoardHasResolvedByTheOpenDay() {
        var known = new Known(GIVES, RECEIVES, gtq("0"), Optional.of(gtq("100.00")));
        assertThat(why(known, "1.00", OPEN.minusYears(1))).isEmpty();
        assertThat(why(known, "1.00", OPEN.plusDays(1)))
                .contains(new ContributionRefusal.ResolutionAhead(OPEN.plusDays(1), OPEN));
    }

    /** What she receives is not new capital: a tenth of 1,000.00 stays 100.00. */
    @Test
    void theCapitalOfWhichNobodyOwnsTooLargeAPartStaysWhatItWas() {
        var tenth = new Caps(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("10")));
        Money all = gtq("1000.00");
        assertThat(tenth.brokenBy(gtq("60.00"), gtq("40.00"), all.minus(gtq("40.00"))))
                .isEmpty();
        assertThat(tenth.brokenBy(gtq("60.00"), gtq("40.01"), all.minus(gtq("40.01"))))
                .contains(gtq("100.00"));
    }

    private static Optional<Refusal> why(String amount, Side giver, Side receiver) {
        return why(new Known(giver, receiver, gtq("0"), Optional.of(gtq("100.00"))), amount, OPEN);
    }

    private static Optional<Refusal> why(Known known, String amount, LocalDate resolvedOn) {
        var command = new TransferContributions(
                CooperativeId.next(),
                RequestId.next(),
                BranchId.next(),
                ROSA,
                PartyId.next(),
                gtq(amount),
                new Resolution("board", "7", "2", resolvedOn),
                "herencia en vida");
        return ContributionTransferPolicy.forbids(command, known, OPEN);
    }

    private static Side side(MemberId member, String paidIn) {
        return new Side(member, true, false, Optional.of(account(member, Optional.empty())), gtq(paidIn));
    }

    private static ContributionAccount account(MemberId member, Optional<LocalDate> closedOn) {
        return new ContributionAccount(AccountId.next(), member, "AP-1", BooksFixture.GTQ, closedOn);
    }
}
