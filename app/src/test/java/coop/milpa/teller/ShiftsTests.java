package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.count;
import static coop.milpa.teller.TellerFixture.deciding;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static coop.milpa.teller.TellerFixture.opening;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.Actor;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What shifts promise: one count at each end, and nobody alone with a difference. */
@ModuleTest
@Import({BooksFixture.class, TellerFixture.class})
class ShiftsTests {

    private final Shifts shifts;
    private final Books books;
    private final Charts charts;
    private final BooksFixture fixture;
    private final TellerFixture cash;
    private Place place;

    ShiftsTests(Shifts shifts, Books books, Charts charts, BooksFixture fixture, TellerFixture cash) {
        this.shifts = shifts;
        this.books = books;
        this.charts = charts;
        this.fixture = fixture;
        this.cash = cash;
        this.place = cash.place();
    }

    @BeforeEach
    void anotherPlace() {
        place = cash.place();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(place.open());
    }

    @Test
    void whatWasCountedAtTheEndIsWhatTheBooksSay() {
        Shift shift = cash.begunWith(place, "200.00");
        done(cash.moves(place, CASHIER, "50.00"));
        done(cash.moves(place, CASHIER, "-30.00"));
        Shift closed = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "220.00", ""))));
        assertThat(closed.state()).isEqualTo(Shift.State.CLOSED);
        assertThat(closed.last(ShiftCount.Kind.CLOSING).orElseThrow().difference())
                .isEqualTo(gtq("0.00"));
        assertThat(books.balance(place.cooperative(), place.drawer().account())).contains(gtq("220.00"));
        Shift next =
                done(cash.as(KEEPER, () -> shifts.open(opening(place.drawer(), place.cooperative(), "220.00", ""))));
        assertThat(next.state()).isEqualTo(Shift.State.OPEN);
    }

    @Test
    void askingTwiceOpensAndClosesOnce() {
        var open = opening(place.drawer(), place.cooperative(), "0.00", "");
        Shift shift = done(cash.as(CASHIER, () -> shifts.open(open)));
        assertThat(done(cash.as(CASHIER, () -> shifts.open(open)))).isEqualTo(shift);
        var other = new OpenShift(
                place.cooperative(), open.request(), place.drawer().id(), count("1.00"), "");
        assertRefused(cash.as(CASHIER, () -> shifts.open(other)), "teller.request-reused");
        var close = closing(place, shift, "0.00", "");
        Shift closed = done(cash.as(CASHIER, () -> shifts.close(close)));
        assertThat(done(cash.as(CASHIER, () -> shifts.close(close)))).isEqualTo(closed);
        assertThat(shifts.of(place.cooperative(), place.drawer().id(), 10)).containsExactly(closed);
    }

    @Test
    void aCountThatDoesNotAddUpOrHasUnknownNotesIsNone() {
        var off = new CashCount(List.of(new CashCount.Line(gtq("5.00"), 2)), gtq("11.00"));
        var unknown = new CashCount(List.of(new CashCount.Line(gtq("3.00"), 2)), gtq("6.00"));
        assertRefused(cash.as(CASHIER, () -> shifts.open(with(off))), "teller.count-off");
        assertRefused(cash.as(CASHIER, () -> shifts.open(with(unknown))), "teller.unknown-denomination");
        assertThat(shifts.unfinished(place.cooperative())).isEmpty();
    }

    @Test
    void aCashierAndADrawerHaveOneShift() {
        cash.begun(place);
        CashPoint second = cash.drawer(place.cooperative(), place.branch(), "SECOND");
        assertRefused(
                cash.as(CASHIER, () -> shifts.open(opening(second, place.cooperative(), "0.00", ""))),
                "teller.cashier-has-shift");
        assertRefused(
                cash.as(KEEPER, () -> shifts.open(opening(place.drawer(), place.cooperative(), "0.00", ""))),
                "teller.drawer-has-shift");
        assertRefused(
                cash.as(KEEPER, () -> shifts.open(opening(place.vault(), place.cooperative(), "0.00", ""))),
                "teller.not-a-drawer");
    }

    @Test
    void aProgramHasNoShift() {
        Actor job = Actor.named(Actor.Kind.API, "another system");
        assertRefused(
                cash.as(job, () -> shifts.open(opening(place.drawer(), place.cooperative(), "0.00", ""))),
                "teller.person-needed");
    }

    @Test
    void whoeverClosesCountsBlindlyAndIsAskedWhy() {
        Shift shift = cash.begunWith(place, "100.00");
        var blind = closing(place, shift, "95.00", "");
        var refused = cash.as(CASHIER, () -> shifts.close(blind));
        assertRefused(refused, "teller.reason-needed");
        assertThat(refused.toString()).doesNotContain("100");
        cash.as(CASHIER, () -> shifts.close(blind));
        Shift still = shifts.find(place.cooperative(), shift.id()).orElseThrow();
        assertThat(still.state()).isEqualTo(Shift.State.OPEN);
        assertThat(still.counts()).extracting(ShiftCount::kind).containsExactly(ShiftCount.Kind.OPENING);
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "95.00", "a note is missing"))));
        assertThat(waiting.state()).isEqualTo(Shift.State.CLOSING);
        assertThat(waiting.counts())
                .extracting(ShiftCount::kind)
                .containsExactly(ShiftCount.Kind.OPENING, ShiftCount.Kind.CLOSING, ShiftCount.Kind.CLOSING);
        assertThat(waiting.last(ShiftCount.Kind.CLOSING).orElseThrow().difference())
                .isEqualTo(gtq("-5.00"));
        assertRefused(cash.moves(place, CASHIER, "1.00"), "teller.shift-not-open");
        done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, true))));
    }

    @Test
    void somebodyElseTakesADifferenceIntoTheBooks() {
        Shift shift = cash.begunWith(place, "100.00");
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "95.00", "a note is missing"))));
        var decision = deciding(place, waiting, true);
        assertRefused(cash.as(CASHIER, () -> shifts.decide(decision)), "teller.own-shift");
        Shift closed = done(cash.as(SUPERVISOR, () -> shifts.decide(decision)));
        assertThat(closed.state()).isEqualTo(Shift.State.CLOSED);
        assertThat(done(cash.as(SUPERVISOR, () -> shifts.decide(decision)))).isEqualTo(closed);
        assertThat(books.balance(place.cooperative(), place.drawer().account())).contains(gtq("95.00"));
        assertThat(overAndShort()).isEqualTo(gtq("5.00").minor());
        assertRefused(cash.as(SUPERVISOR, () -> shifts.decide(deciding2(decision))), "teller.shift-not-waiting");
    }

    @Test
    void cashOverIsTakenInToo() {
        Shift shift = cash.begunWith(place, "100.00");
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "100.25", "found a coin"))));
        done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, true))));
        assertThat(books.balance(place.cooperative(), place.drawer().account())).contains(gtq("100.25"));
        assertThat(overAndShort()).isEqualTo(-25);
    }

    @Test
    void whatIsNotApprovedIsCountedAgain() {
        Shift shift = cash.begunWith(place, "100.00");
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "90.00", "I do not know"))));
        Shift open = done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, false))));
        assertThat(open.state()).isEqualTo(Shift.State.OPEN);
        done(cash.moves(place, CASHIER, "1.00"));
        Shift closed = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "101.00", ""))));
        assertThat(closed.state()).isEqualTo(Shift.State.CLOSED);
    }

    @Test
    void aFloatThatIsOffWaitsBeforeItBegins() {
        assertRefused(
                cash.as(CASHIER, () -> shifts.open(opening(place.drawer(), place.cooperative(), "5.00", ""))),
                "teller.reason-needed");
        Shift waiting = done(cash.as(
                CASHIER, () -> shifts.open(opening(place.drawer(), place.cooperative(), "5.00", "it was there"))));
        assertThat(waiting.state()).isEqualTo(Shift.State.OPENING);
        assertRefused(cash.moves(place, CASHIER, "1.00"), "teller.shift-not-open");
        Shift open = done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, true))));
        assertThat(open.state()).isEqualTo(Shift.State.OPEN);
        done(cash.moves(place, CASHIER, "1.00"));
        done(cash.as(CASHIER, () -> shifts.close(closing(place, open, "6.00", ""))));
    }

    @Test
    void aFloatThatIsNotApprovedBeginsNothing() {
        Shift waiting = done(cash.as(
                CASHIER, () -> shifts.open(opening(place.drawer(), place.cooperative(), "5.00", "it was there"))));
        Shift never = done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, false))));
        assertThat(never.state()).isEqualTo(Shift.State.ABANDONED);
        assertThat(cash.begun(place).state()).isEqualTo(Shift.State.OPEN);
    }

    @Test
    void aSurpriseCountIsKeptAndPostsNothing() {
        Shift shift = cash.begunWith(place, "100.00");
        var surprise = new SurpriseCount(place.cooperative(), RequestId.next(), shift.id(), count("99.00"), "at noon");
        assertRefused(cash.as(CASHIER, () -> shifts.surprise(surprise)), "teller.own-shift");
        ShiftCount kept = done(cash.as(SUPERVISOR, () -> shifts.surprise(surprise)));
        assertThat(kept.difference()).isEqualTo(gtq("-1.00"));
        assertThat(kept.expected()).isEqualTo(gtq("100.00"));
        assertThat(done(cash.as(SUPERVISOR, () -> shifts.surprise(surprise)))).isEqualTo(kept);
        assertThat(books.balance(place.cooperative(), place.drawer().account())).contains(gtq("100.00"));
        assertThat(shifts.find(place.cooperative(), shift.id()).orElseThrow().counts())
                .contains(kept);
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "100.00", ""))));
        assertRefused(
                cash.as(
                        SUPERVISOR,
                        () -> shifts.surprise(new SurpriseCount(
                                place.cooperative(), RequestId.next(), shift.id(), count("99.00"), ""))),
                "teller.shift-not-open");
    }

    @Test
    void onlyTheCashierEndsHerShift() {
        Shift shift = cash.begun(place);
        assertRefused(cash.as(KEEPER, () -> shifts.close(closing(place, shift, "0.00", ""))), "teller.not-her-shift");
        var unknown = new CloseShift(place.cooperative(), RequestId.next(), ShiftId.next(), count("0.00"), "");
        assertRefused(cash.as(CASHIER, () -> shifts.close(unknown)), "teller.unknown-shift");
    }

    private DecideDifference deciding2(DecideDifference before) {
        return new DecideDifference(
                before.cooperative(), RequestId.next(), before.shift(), before.count(), before.approved());
    }

    private OpenShift with(CashCount count) {
        return new OpenShift(
                place.cooperative(), RequestId.next(), place.drawer().id(), count, "");
    }

    /** Minor units, positive for cash short. */
    private long overAndShort() {
        var code = charts.playing(place.cooperative(), AccountRole.CASH_OVER_SHORT);
        return books.trialBalance(place.cooperative(), TestClock.TODAY).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }
}
