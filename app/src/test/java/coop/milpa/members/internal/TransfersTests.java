package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.MemberBranches;
import coop.milpa.members.MemberBranches.Stay;
import coop.milpa.members.TransferMember;
import coop.milpa.members.TransferRefusal;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Members go from branch to branch: dated, kept, and never while they are leaving. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class})
class TransfersTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final MemberBranches transfers;
    private final Branches branches;
    private final Departures departures;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private Open open;
    private Member rosa;
    private BranchId north;

    TransfersTests(
            MemberBranches transfers,
            Branches branches,
            Departures departures,
            BooksFixture proof,
            MembershipFixture fixture) {
        this.transfers = transfers;
        this.branches = branches;
        this.departures = departures;
        this.proof = proof;
        this.fixture = fixture;
    }

    @BeforeEach
    void thereAreTwoBranches() {
        open = fixture.open(TODAY);
        rosa = fixture.member(open, fixture.person(open.cooperative()));
        Branch opened = done(branches.open(open.cooperative(), "N1", "Agencia Norte"));
        north = opened.id();
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void aMemberIsServedWhereSheAppliedUntilTheDayOfHerTransfer() {
        LocalDate monday = TODAY.plusDays(7);
        Stay stay = done(transfers.transfer(to(north, monday)));

        assertThat(transfers.of(open.cooperative(), rosa.id(), TODAY)).contains(open.branch());
        assertThat(transfers.of(open.cooperative(), rosa.id(), monday.minusDays(1)))
                .contains(open.branch());
        assertThat(transfers.of(open.cooperative(), rosa.id(), monday)).contains(north);
        assertThat(transfers.history(open.cooperative(), rosa.id()))
                .containsExactly(new Stay(open.branch(), Optional.empty(), ""), stay);
    }

    @Test
    void askingTwiceTransfersOnce() {
        TransferMember command = to(north, TODAY);
        Stay first = done(transfers.transfer(command));
        assertThat(done(transfers.transfer(command))).isEqualTo(first);
        var other =
                new TransferMember(open.cooperative(), command.request(), rosa.id(), open.branch(), TODAY, "Se mudó");
        assertThat(refusal(transfers.transfer(other))).isInstanceOf(TransferRefusal.RequestReused.class);
        assertThat(transfers.history(open.cooperative(), rosa.id())).hasSize(2);
    }

    @Test
    void transfersFollowEachOtherAndNeverGoBackInTime() {
        assertThat(refusal(transfers.transfer(to(north, TODAY.minusDays(1)))))
                .isEqualTo(new TransferRefusal.DayPast(TODAY.minusDays(1), TODAY));
        assertThat(refusal(transfers.transfer(to(open.branch(), TODAY))))
                .isInstanceOf(TransferRefusal.ThereAlready.class);
        assertThat(refusal(transfers.transfer(to(BranchId.next(), TODAY))))
                .isInstanceOf(TransferRefusal.UnknownBranch.class);
        done(transfers.transfer(to(north, TODAY.plusDays(3))));
        assertThat(refusal(transfers.transfer(to(open.branch(), TODAY.plusDays(3)))))
                .isEqualTo(new TransferRefusal.TransferAgreed(TODAY.plusDays(3)));
        done(transfers.transfer(to(open.branch(), TODAY.plusDays(4))));
        assertThat(transfers.of(open.cooperative(), rosa.id(), TODAY.plusDays(9)))
                .contains(open.branch());
    }

    @Test
    void nobodyIsTransferredWhoIsLeavingOrUnknown() {
        done(departures.resign(
                new AskToLeave(open.cooperative(), RequestId.next(), rosa.id(), "Se muda a otra ciudad")));
        assertThat(refusal(transfers.transfer(to(north, TODAY)))).isInstanceOf(TransferRefusal.Leaving.class);
        var nobody = new TransferMember(open.cooperative(), RequestId.next(), MemberId.next(), north, TODAY, "Se mudó");
        assertThat(refusal(transfers.transfer(nobody))).isInstanceOf(TransferRefusal.UnknownMember.class);
    }

    @Test
    void nobodySeesTheTransfersOfAnotherCooperative() {
        done(transfers.transfer(to(north, TODAY)));
        assertThat(transfers.history(CooperativeId.next(), rosa.id())).isEqualTo(List.of());
    }

    private TransferMember to(BranchId branch, LocalDate from) {
        return new TransferMember(open.cooperative(), RequestId.next(), rosa.id(), branch, from, "Vive más cerca");
    }
}
