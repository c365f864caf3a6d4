package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static coop.milpa.ledger.BooksFixture.TELLER;
import static coop.milpa.ledger.HoldsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is promised of money that is held. */
@ModuleTest
@Import({BooksFixture.class, HoldsFixture.class})
class HoldTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final HoldsFixture holdings;
    private final BooksFixture fixture;
    private final Holds holds;
    private final Days days;
    private final Accounts accounts;
    private HoldsFixture.Case on;

    HoldTests(HoldsFixture holdings, BooksFixture fixture, Holds holds, Days days, Accounts accounts) {
        this.holdings = holdings;
        this.fixture = fixture;
        this.holds = holds;
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
    void heldMoneyStaysInItsAccountAndMayNotLeaveIt() {
        HoldId hold = done(on.place(on.hold("60.00"))).hold();

        assertThat(fixture.post(fixture.withdrawal(on.books(), on.maria(), "40.01")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(on.maria())));
        assertThat(fixture.post(fixture.withdrawal(on.books(), on.maria(), "40.00")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(on.balance(on.maria())).isEqualTo("60.00");
        assertThat(holds.standing(on.cooperative(), on.maria()))
                .extracting(Hold::id)
                .containsExactly(hold);
    }

    @Test
    void noMoreIsHeldThanIsThere() {
        on.place(on.hold("60.00"));

        assertThat(on.place(on.hold("40.01"))).isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(on.maria())));
        assertThat(on.place(on.hold("40.00"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void askingTwiceHoldsOnceAndOtherContentIsRefused() {
        PlaceHold command = on.hold("60.00");
        Held first = done(on.place(command));
        Held second = done(on.place(command));
        PlaceHold other = new PlaceHold(command.heading(), on.maria(), Money.of("1.00", GTQ), Optional.empty());

        assertThat(second.hold()).isEqualTo(first.hold());
        assertThat(second.repeated()).isTrue();
        assertThat(on.place(other))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(command.heading().request())));
    }

    @Test
    void anAccountThatMayNotMoveHoldsNothing() {
        AccountId nobody = AccountId.next();
        Money dollars = Money.of("1.00", Currency.getInstance("USD"));
        AccountId rosa = fixture.savings(on.books(), "1.00");
        accounts.freeze(on.cooperative(), rosa, true);
        accounts.close(on.cooperative(), on.juan(), TODAY);

        assertThat(on.place(on.hold(nobody, Money.of("1.00", GTQ))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(nobody)));
        assertThat(on.place(on.hold(on.maria(), dollars)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.WrongCurrency(on.maria(), dollars.currency())));
        assertThat(on.place(on.hold(on.juan(), Money.of("1.00", GTQ))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountClosed(on.juan())));
        assertThat(on.place(on.hold(rosa, Money.of("1.00", GTQ))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(rosa)));
    }

    @Test
    void releasedMoneyMayLeaveAgainAndAHoldEndsOnce() {
        HoldId hold = done(on.place(on.hold("60.00"))).hold();
        ReleaseHold release = on.releasing(hold);

        assertThat(done(on.release(release)).repeated()).isFalse();
        assertThat(done(on.release(release)).repeated()).isTrue();
        assertThat(on.release(on.releasing(hold))).isEqualTo(Outcome.refused(new LedgerRefusal.HoldEnded(hold)));
        assertThat(fixture.post(fixture.withdrawal(on.books(), on.maria(), "100.00")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void oneRequestDoesNotReleaseTwoHolds() {
        HoldId first = done(on.place(on.hold("60.00"))).hold();
        HoldId second = done(on.place(on.hold("10.00"))).hold();
        ReleaseHold release = on.releasing(first);
        on.release(release);

        assertThat(on.release(new ReleaseHold(on.cooperative(), release.request(), second, TELLER)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.RequestReused(release.request())));
    }

    @Test
    void aHoldThatNeverWasCannotEnd() {
        HoldId nothing = HoldId.next();

        assertThat(on.release(on.releasing(nothing)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownHold(nothing)));
        assertThat(on.post(on.posting(nothing, Optional.empty())))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownHold(nothing)));
    }

    @Test
    void aHoldLastsThroughItsLastDay() {
        HoldId hold = done(on.place(on.hold(Optional.of(TODAY)))).hold();
        HoldId longer = done(on.place(on.hold(Optional.of(TODAY.plusDays(1))))).hold();

        assertThat(on.expire(TODAY)).isZero();
        days.startClosing(on.cooperative(), TODAY, false);
        assertThat(on.expire(TODAY.plusYears(1))).isOne();

        assertThat(holds.find(on.cooperative(), hold).orElseThrow().days().endedOn())
                .contains(TODAY.plusDays(1));
        assertThat(holds.standing(on.cooperative(), on.maria()))
                .extracting(Hold::id)
                .containsExactly(longer);
    }

    @Test
    void noHoldEndsBeforeItBegins() {
        assertThat(on.place(on.hold(Optional.of(TODAY.minusDays(1)))))
                .isEqualTo(Outcome.refused(new LedgerRefusal.DayClosed()));
    }

    @Test
    void aSealedDayDoesNotMindHolds() {
        done(on.place(on.hold(Optional.of(TODAY))));
        days.startClosing(on.cooperative(), TODAY, false);
        on.expire(TODAY);

        assertThat(days.seal(on.cooperative(), TODAY, Map.of()).lines()).isEqualTo(2);
    }
}
