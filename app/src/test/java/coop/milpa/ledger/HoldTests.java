package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static coop.milpa.ledger.BooksFixture.TELLER;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is promised of money that is held, and of transfers in two steps. */
@ModuleTest
@Import(BooksFixture.class)
class HoldTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final BooksFixture fixture;
    private final Holds holds;
    private final Books books;
    private final Days days;
    private final Accounts accounts;
    private final TenantScope tenants;
    private BooksFixture.Open open;
    private AccountId maria;
    private AccountId juan;

    HoldTests(BooksFixture fixture, Holds holds, Books books, Days days, Accounts accounts, TenantScope tenants) {
        this.fixture = fixture;
        this.holds = holds;
        this.books = books;
        this.days = days;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open, "100.00");
        juan = fixture.savings(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void heldMoneyStaysInItsAccountAndMayNotLeaveIt() {
        HoldId hold = done(place(hold("60.00"))).hold();

        assertThat(fixture.post(fixture.withdrawal(open, maria, "40.01")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(maria)));
        assertThat(fixture.post(fixture.withdrawal(open, maria, "40.00"))).isInstanceOf(Outcome.Done.class);
        assertThat(balance(maria)).isEqualTo("60.00");
        assertThat(holds.standing(open.cooperative(), maria))
                .extracting(Hold::id)
                .containsExactly(hold);
    }

    @Test
    void noMoreIsHeldThanIsThere() {
        place(hold("60.00"));

        assertThat(place(hold("40.01"))).isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(maria)));
        assertThat(place(hold("40.00"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void askingTwiceHoldsOnceAndOtherContentIsRefused() {
        PlaceHold command = hold("60.00");
        Held first = done(place(command));
        Held second = done(place(command));
        PlaceHold other = new PlaceHold(command.heading(), maria, Money.of("1.00", GTQ), Optional.empty());

        assertThat(second.hold()).isEqualTo(first.hold());
        assertThat(second.repeated()).isTrue();
        assertThat(place(other))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(command.heading().request())));
    }

    @Test
    void anAccountThatMayNotMoveHoldsNothing() {
        AccountId nobody = AccountId.next();
        Money dollars = Money.of("1.00", Currency.getInstance("USD"));
        AccountId rosa = fixture.savings(open, "1.00");
        accounts.freeze(open.cooperative(), rosa, true);
        accounts.close(open.cooperative(), juan, TODAY);

        assertThat(place(hold(nobody, Money.of("1.00", GTQ))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(nobody)));
        assertThat(place(hold(maria, dollars)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.WrongCurrency(maria, dollars.currency())));
        assertThat(place(hold(juan, Money.of("1.00", GTQ))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountClosed(juan)));
        assertThat(place(hold(rosa, Money.of("1.00", GTQ))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(rosa)));
    }

    @Test
    void aTransferToAnAccountThatMayNotTakeItIsNotBegun() {
        AccountId nobody = AccountId.next();
        accounts.freeze(open.cooperative(), juan, true);

        assertThat(place(transfer(nobody, "1.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(nobody)));
        assertThat(place(transfer(juan, "1.00"))).isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(juan)));
    }

    @Test
    void releasedMoneyMayLeaveAgainAndAHoldEndsOnce() {
        HoldId hold = done(place(hold("60.00"))).hold();
        ReleaseHold release = releasing(hold);

        assertThat(done(release(release)).repeated()).isFalse();
        assertThat(done(release(release)).repeated()).isTrue();
        assertThat(release(releasing(hold))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(fixture.post(fixture.withdrawal(open, maria, "100.00"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void oneRequestDoesNotReleaseTwoHolds() {
        HoldId first = done(place(hold("60.00"))).hold();
        HoldId second = done(place(hold("10.00"))).hold();
        ReleaseHold release = releasing(first);
        release(release);

        assertThat(release(new ReleaseHold(open.cooperative(), release.request(), second, TELLER)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.RequestReused(release.request())));
    }

    @Test
    void aHoldThatNeverWasCannotEnd() {
        HoldId nothing = HoldId.next();

        assertThat(release(releasing(nothing))).isEqualTo(Outcome.refused(new LedgerRefusal.UnknownHold(nothing)));
        assertThat(post(posting(nothing, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownHold(nothing)));
    }

    @Test
    void aTransferIsPostedInFull() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();
        PostTransfer command = posting(hold, Optional.empty());

        Posted posted = done(post(command));

        assertThat(balance(maria)).isEqualTo("40.00");
        assertThat(balance(juan)).isEqualTo("60.00");
        assertThat(state(hold)).isEqualTo(new PendingTransfer.State.Posted(Money.of("60.00", GTQ), posted.entry()));
        assertThat(done(post(command))).isEqualTo(new Posted(posted.entry(), TODAY, true));
        assertThat(post(posting(hold, Optional.empty()))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(release(releasing(hold))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
    }

    @Test
    void ofATransferInPartTheRestIsReleased() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();

        assertThat(post(posting(hold, Optional.of("60.01"))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.MoreThanHeld(hold)));
        assertThat(post(posting(hold, Optional.of("25.00")))).isInstanceOf(Outcome.Done.class);

        assertThat(balance(juan)).isEqualTo("25.00");
        assertThat(fixture.post(fixture.withdrawal(open, maria, "75.00"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theSameRequestForAnotherPartIsRefused() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();
        PostTransfer command = posting(hold, Optional.of("25.00"));
        post(command);

        assertThat(post(new PostTransfer(command.heading(), hold, Optional.of(Money.of("30.00", GTQ)))))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(command.heading().request())));
        assertThat(release(new ReleaseHold(open.cooperative(), command.heading().request(), hold, TELLER)))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(command.heading().request())));
    }

    @Test
    void aRequestThatWroteAnEntryPostsNoTransfer() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();
        Entry deposit = fixture.deposit(open, juan, "1.00");
        fixture.post(deposit);

        assertThat(post(new PostTransfer(deposit.heading(), hold, Optional.empty())))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(deposit.heading().request())));
        assertThat(state(hold)).isEqualTo(new PendingTransfer.State.Pending());
    }

    @Test
    void aTransferThatIsRefusedStaysHeld() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();
        accounts.freeze(open.cooperative(), juan, true);

        assertThat(post(posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(juan)));
        assertThat(fixture.post(fixture.withdrawal(open, maria, "40.01")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(maria)));
    }

    @Test
    void aVoidedTransferMovesNothing() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();
        release(releasing(hold));

        assertThat(state(hold)).isEqualTo(new PendingTransfer.State.Voided());
        assertThat(post(posting(hold, Optional.empty()))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(balance(maria)).isEqualTo("100.00");
    }

    @Test
    void aPlainHoldIsNoTransfer() {
        HoldId hold = done(place(hold("60.00"))).hold();

        assertThat(post(posting(hold, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.NoTransfer(hold)));
    }

    @Test
    void moneyOfADrawerIsHeldForAnotherDrawer() {
        AccountId drawer = accounts.own(open.cooperative(), AccountRole.CASH, BranchId.next(), GTQ);
        HoldId hold = done(place(new PlaceTransfer(hold(open.cash(), Money.of("30.00", GTQ)), drawer, Standing.OWN)))
                .hold();
        post(posting(hold, Optional.empty()));

        assertThat(books.balance(open.cooperative(), open.cash())).contains(Money.of("70.00", GTQ));
        assertThat(books.balance(open.cooperative(), drawer)).contains(Money.of("30.00", GTQ));
    }

    @Test
    void aHoldLastsThroughItsLastDay() {
        HoldId hold = done(place(hold(Optional.of(TODAY)))).hold();
        HoldId longer = done(place(hold(Optional.of(TODAY.plusDays(1))))).hold();

        assertThat(expire(TODAY)).isZero();
        days.startClosing(open.cooperative(), TODAY, false);
        assertThat(expire(TODAY.plusYears(1))).isOne();

        assertThat(holds.find(open.cooperative(), hold).orElseThrow().days().endedOn())
                .contains(TODAY.plusDays(1));
        assertThat(holds.standing(open.cooperative(), maria))
                .extracting(Hold::id)
                .containsExactly(longer);
    }

    @Test
    void whenTheLastDayIsOverATransferHasEndedWhetherItWasSweptOrNot() {
        HoldId hold = done(place(new PlaceTransfer(hold(Optional.of(TODAY)), juan, Standing.MEMBER)))
                .hold();
        days.startClosing(open.cooperative(), TODAY, false);

        assertThat(post(posting(hold, Optional.empty()))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(release(releasing(hold))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        expire(TODAY);
        assertThat(state(hold)).isEqualTo(new PendingTransfer.State.Expired());
        assertThat(expire(TODAY)).isZero();
    }

    @Test
    void noHoldEndsBeforeItBegins() {
        assertThat(place(hold(Optional.of(TODAY.minusDays(1)))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.DayClosed()));
    }

    @Test
    void ofFortyHoldsAtOnceExactlyThoseThatFitSucceed() {
        List<CompletableFuture<Outcome<Held>>> racing = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> place(hold("4.00"))));
        }

        long fitted = racing.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Done.class::isInstance)
                .count();

        assertThat(fitted).isEqualTo(25);
    }

    @Test
    void racedByReleaseAndManyPostingsATransferResolvesOnce() {
        HoldId hold = done(place(transfer(juan, "60.00"))).hold();
        List<CompletableFuture<Outcome<?>>> racing = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> post(posting(hold, Optional.empty()))));
            racing.add(CompletableFuture.supplyAsync(() -> release(releasing(hold))));
        }

        long resolved = racing.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Done.class::isInstance)
                .count();

        assertThat(resolved).isOne();
    }

    @Test
    void theSameHoldAskedForAtOnceIsPlacedOnce() {
        PlaceHold command = hold("60.00");
        List<CompletableFuture<Outcome<Held>>> racing = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> place(command)));
        }

        List<Held> placed = racing.stream()
                .map(CompletableFuture::join)
                .map(HoldTests::done)
                .toList();

        assertThat(placed.stream().filter(held -> !held.repeated()).count()).isOne();
        assertThat(placed.stream().map(Held::hold).distinct().count()).isOne();
    }

    @Test
    void aSealedDayDoesNotMindHolds() {
        done(place(hold(Optional.of(TODAY))));
        days.startClosing(open.cooperative(), TODAY, false);
        expire(TODAY);

        assertThat(days.seal(open.cooperative(), TODAY, Map.of()).lines()).isEqualTo(2);
    }

    private PlaceHold hold(String amount) {
        return hold(maria, Money.of(amount, GTQ));
    }

    private PlaceHold hold(AccountId account, Money amount) {
        return new PlaceHold(fixture.heading(open), account, amount, Optional.empty());
    }

    private PlaceHold hold(Optional<LocalDate> lastDay) {
        return new PlaceHold(fixture.heading(open), maria, Money.of("10.00", GTQ), lastDay);
    }

    private PlaceTransfer transfer(AccountId to, String amount) {
        return new PlaceTransfer(hold(amount), to, Standing.MEMBER);
    }

    private PostTransfer posting(HoldId hold, Optional<String> part) {
        return new PostTransfer(fixture.heading(open), hold, part.map(amount -> Money.of(amount, GTQ)));
    }

    private ReleaseHold releasing(HoldId hold) {
        return new ReleaseHold(open.cooperative(), RequestId.next(), hold, TELLER);
    }

    private Outcome<Held> place(PlaceHold command) {
        return tenants.write(open.cooperative(), () -> holds.place(command));
    }

    private Outcome<Held> place(PlaceTransfer command) {
        return tenants.write(open.cooperative(), () -> holds.place(command));
    }

    private Outcome<Held> release(ReleaseHold command) {
        return tenants.write(open.cooperative(), () -> holds.release(command));
    }

    private Outcome<Posted> post(PostTransfer command) {
        return tenants.write(open.cooperative(), () -> holds.post(command));
    }

    private long expire(LocalDate through) {
        return tenants.write(open.cooperative(), () -> holds.expire(open.cooperative(), through));
    }

    private PendingTransfer.State state(HoldId hold) {
        return holds.find(open.cooperative(), hold)
                .flatMap(Hold::transfer)
                .orElseThrow()
                .state();
    }

    private String balance(AccountId account) {
        return books.balance(open.cooperative(), account)
                .orElseThrow()
                .negated()
                .toDecimal()
                .toPlainString();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
