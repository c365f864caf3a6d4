package coop.milpa.teller.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.AccountId;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPointRefusal;
import coop.milpa.teller.Shift.State;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.TransferRefusal;
import coop.milpa.teller.internal.ShiftRegister.Place;
import coop.milpa.teller.internal.ShiftRegister.Working;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When cash moves in a drawer, and between which cash points it goes. */
class DrawerPolicyTest {

    private static final BranchId HERE = BranchId.next();
    private static final BranchId THERE = BranchId.next();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void cashMovesInAnOpenShiftOfTheDayAtItsBranch() {
        assertThat(DrawerPolicy.forbids(working(State.OPEN), HERE, TODAY)).isEmpty();
        assertThat(DrawerPolicy.forbids(working(State.OPEN), THERE, TODAY))
                .contains(new ShiftRefusal.ShiftAtAnotherBranch("G1"));
    }

    @Test
    void theStateIsAskedBeforeTheDayAndThatBeforeTheBranch() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(DrawerPolicy.forbids(working(State.CLOSING), THERE, tomorrow))
                .contains(new ShiftRefusal.ShiftNotOpen("G1"));
        assertThat(DrawerPolicy.forbids(working(State.OPENING), HERE, TODAY))
                .contains(new ShiftRefusal.ShiftNotOpen("G1"));
        assertThat(DrawerPolicy.forbids(working(State.OPEN), THERE, tomorrow))
                .contains(new ShiftRefusal.ShiftOfAnotherDay("G1", TODAY));
    }

    @Test
    void cashGoesByTheVault() {
        assertThat(CashTransferPolicy.forbids(point(Kind.VAULT, HERE), point(Kind.DRAWER, HERE)))
                .isEmpty();
        assertThat(CashTransferPolicy.forbids(point(Kind.DRAWER, HERE), point(Kind.VAULT, HERE)))
                .isEmpty();
        assertThat(CashTransferPolicy.forbids(point(Kind.GENERAL, HERE), point(Kind.VAULT, HERE)))
                .isEmpty();
        assertThat(CashTransferPolicy.forbids(point(Kind.VAULT, HERE), point(Kind.VAULT, THERE)))
                .isEmpty();
    }

    @Test
    void cashDoesNotGoBesideTheVault() {
        var refusal = Optional.of(new TransferRefusal.NotBetween("C", "C"));
        assertThat(CashTransferPolicy.forbids(point(Kind.DRAWER, HERE), point(Kind.DRAWER, HERE)))
                .isEqualTo(refusal);
        assertThat(CashTransferPolicy.forbids(point(Kind.GENERAL, HERE), point(Kind.DRAWER, HERE)))
                .isEqualTo(refusal);
        assertThat(CashTransferPolicy.forbids(point(Kind.VAULT, HERE), point(Kind.DRAWER, THERE)))
                .isEqualTo(refusal);
        assertThat(CashTransferPolicy.forbids(point(Kind.VAULT, HERE), point(Kind.VAULT, HERE)))
                .isEqualTo(refusal);
        assertThat(CashTransferPolicy.forbids(point(Kind.VAULT, HERE), point(Kind.VAULT, THERE, "USD", false)))
                .isEqualTo(refusal);
    }

    @Test
    void nothingGoesToWhatWasGivenUp() {
        assertThat(CashTransferPolicy.forbids(point(Kind.VAULT, HERE), point(Kind.DRAWER, HERE, "GTQ", true)))
                .contains(new CashPointRefusal.PointRetired("C"));
    }

    private static Working working(State state) {
        return new Working(ShiftId.next(), CashPointId.next(), "G1", state, TODAY, new Place(HERE, AccountId.next()));
    }

    private static CashPoint point(Kind kind, BranchId branch) {
        return point(kind, branch, "GTQ", false);
    }

    private static CashPoint point(Kind kind, BranchId branch, String currency, boolean retired) {
        return new CashPoint(
                CashPointId.next(),
                branch,
                kind,
                Currency.getInstance(currency),
                "C",
                AccountId.next(),
                TODAY,
                retired ? Optional.of(TODAY) : Optional.empty());
    }
}
