package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static coop.milpa.ledger.BooksFixture.TELLER;
import static coop.milpa.ledger.HoldsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is promised of transfers in two steps. */
@ModuleTest
@Import({BooksFixture.class, HoldsFixture.class})
class PendingTransferTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final HoldsFixture holdings;
    private final BooksFixture fixture;
    private final Books books;
    private final Days days;
    private final Accounts accounts;
    private HoldsFixture.Case on;

    PendingTransferTests(HoldsFixture holdings, BooksFixture fixture, Books books, Days days, Accounts accounts) {
        this.holdings = holdings;
        this.fixture = fixture;
        this.books = books;
        this.days = days;
        this.accounts = accounts;
    }

    @BeforeEach
    void openBooks() {
        on = holdings.open();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(on.books());
    }

    @Test
    void aTransferToAnAccountThatMayNotTakeItIsNotBegun() {
        AccountId nobody = AccountId.next();
        accounts.freeze(on.cooperative(), on.juan(), true);

        assertThat(on.place(on.transfer(nobody, "1.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(nobody)));
        assertThat(on.place(on.transfer(on.juan(), "1.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(on.juan())));
    }

    @Test
    void aTransferIsPostedInFull() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();
        PostTransfer command = on.posting(hold, Optional.empty());

        Posted posted = done(on.post(command));

        assertThat(on.balance(on.maria())).isEqualTo("40.00");
        assertThat(on.balance(on.juan())).isEqualTo("60.00");
        assertThat(on.state(hold)).isEqualTo(new PendingTransfer.State.Posted(Money.of("60.00", GTQ), posted.entry()));
        assertThat(done(on.post(command))).isEqualTo(new Posted(posted.entry(), TODAY, true));
        assertThat(on.post(on.posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(on.release(on.releasing(hold))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
    }

    @Test
    void ofATransferInPartTheRestIsReleased() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();

        assertThat(on.post(on.posting(hold, Optional.of("60.01"))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.MoreThanHeld(hold)));
        assertThat(on.post(on.posting(hold, Optional.of("25.00")))).isInstanceOf(Outcome.Done.class);

        assertThat(on.balance(on.juan())).isEqualTo("25.00");
        assertThat(fixture.post(fixture.withdrawal(on.books(), on.maria(), "75.00")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theSameRequestForAnotherPartIsRefused() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();
        PostTransfer command = on.posting(hold, Optional.of("25.00"));
        on.post(command);

        assertThat(on.post(new PostTransfer(command.heading(), hold, Optional.of(Money.of("30.00", GTQ)))))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(command.heading().request())));
        assertThat(on.release(
                        new ReleaseHold(on.cooperative(), command.heading().request(), hold, TELLER)))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(command.heading().request())));
    }

    @Test
    void aRequestThatWroteAnEntryPostsNoTransfer() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();
        Entry deposit = fixture.deposit(on.books(), on.juan(), "1.00");
        fixture.post(deposit);

        assertThat(on.post(new PostTransfer(deposit.heading(), hold, Optional.empty())))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(deposit.heading().request())));
        assertThat(on.state(hold)).isEqualTo(new PendingTransfer.State.Pending());
    }

    @Test
    void aTransferThatIsRefusedStaysHeld() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();
        accounts.freeze(on.cooperative(), on.juan(), true);

        assertThat(on.post(on.posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(on.juan())));
        assertThat(fixture.post(fixture.withdrawal(on.books(), on.maria(), "40.01")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(on.maria())));
    }

    @Test
    void aVoidedTransferMovesNothing() {
        HoldId hold = done(on.place(on.transfer(on.juan(), "60.00"))).hold();
        on.release(on.releasing(hold));

        assertThat(on.state(hold)).isEqualTo(new PendingTransfer.State.Voided());
        assertThat(on.post(on.posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(on.balance(on.maria())).isEqualTo("100.00");
    }

    @Test
    void aPlainHoldIsNoTransfer() {
        HoldId hold = done(on.place(on.hold("60.00"))).hold();

        assertThat(on.post(on.posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.NoTransfer(hold)));
    }

    @Test
    void moneyOfADrawerIsHeldForAnotherDrawer() {
        AccountId drawer = accounts.own(on.cooperative(), AccountRole.CASH, BranchId.next(), GTQ);
        HoldId hold = done(on.place(
                        new PlaceTransfer(on.hold(on.books().cash(), Money.of("30.00", GTQ)), drawer, Standing.OWN)))
                .hold();
        on.post(on.posting(hold, Optional.empty()));

        assertThat(books.balance(on.cooperative(), on.books().cash())).contains(Money.of("70.00", GTQ));
        assertThat(books.balance(on.cooperative(), drawer)).contains(Money.of("30.00", GTQ));
    }

    @Test
    void whenTheLastDayIsOverATransferHasEndedWhetherItWasSweptOrNot() {
        HoldId hold = done(on.place(new PlaceTransfer(on.hold(Optional.of(TODAY)), on.juan(), Standing.MEMBER)))
                .hold();
        days.startClosing(on.cooperative(), TODAY, false);

        assertThat(on.post(on.posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(on.release(on.releasing(hold))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        on.expire(TODAY);
        assertThat(on.state(hold)).isEqualTo(new PendingTransfer.State.Expired());
        assertThat(on.expire(TODAY)).isZero();
    }
}
