package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.CloseBlocker;
import coop.milpa.close.Closes;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Progress;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Where the cash of operations goes: into the drawer of whoever acts, while her shift is open. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TellerFixture.class})
class CashInDrawersTests {

    private final Shifts shifts;
    private final CashInHand hand;
    private final Books books;
    private final Closes closes;
    private final List<CloseBlocker> blockers;
    private final BooksFixture fixture;
    private final TellerFixture cash;
    private Place place;

    CashInDrawersTests(
            Shifts shifts,
            CashInHand hand,
            Books books,
            Closes closes,
            List<CloseBlocker> blockers,
            BooksFixture fixture,
            TellerFixture cash) {
        this.shifts = shifts;
        this.hand = hand;
        this.books = books;
        this.closes = closes;
        this.blockers = blockers;
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
    void whoeverHasAShiftTakesIntoHerDrawerOthersIntoTheBranchs() {
        Actor program = Actor.named(Actor.Kind.API, "another system");
        assertThat(account(CASHIER, "1.00")).isEqualTo(Outcome.done(place.open().cash()));
        Shift shift = cash.begun(place);
        assertThat(account(CASHIER, "1.00"))
                .isEqualTo(Outcome.done(place.drawer().account()));
        assertThat(account(KEEPER, "1.00")).isEqualTo(Outcome.done(place.open().cash()));
        assertThat(account(program, "1.00")).isEqualTo(Outcome.done(place.open().cash()));
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "0.00", ""))));
        assertThat(account(CASHIER, "1.00")).isEqualTo(Outcome.done(place.open().cash()));
    }

    @Test
    void moreThanIsInTheDrawerIsNotPaid() {
        cash.begunWith(place, "100.00");
        assertRefused(cash.moves(place, CASHIER, "-100.01"), "teller.drawer-short");
        done(cash.moves(place, CASHIER, "-100.00"));
        assertRefused(cash.moves(place, CASHIER, "-0.01"), "teller.drawer-short");
    }

    @Test
    void whoeverHasNoShiftPaysNoMoreThanTheGeneralCashHas() {
        done(cash.moves(place, KEEPER, "80.00"));

        assertRefused(cash.moves(place, KEEPER, "-80.01"), "teller.general-cash-short");
        done(cash.moves(place, KEEPER, "-80.00"));
        assertRefused(cash.moves(place, CASHIER, "-0.01"), "teller.general-cash-short");
    }

    @Test
    void whoeverHasAShiftActsAtItsBranch() {
        cash.begun(place);
        var there = cash.otherBranch(place);
        assertRefused(
                cash.as(CASHIER, () -> hand.account(place.cooperative(), there, gtq("1.00"))),
                "teller.shift-at-another-branch");
    }

    @Test
    void ofManyWhoTakeTheLastAtOnceNoMoreThanThereIsArePaid() {
        cash.begunWith(place, "100.00");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Outcome<Posted>>> all = IntStream.range(0, 8)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> cash.moves(place, CASHIER, "-30.00"), threads))
                    .toList();
            List<Outcome<Posted>> outcomes =
                    all.stream().map(CompletableFuture::join).toList();
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
        }
        assertThat(stands()).isEqualTo(gtq("10.00"));
    }

    @Test
    void whatIsTakenWhileAShiftEndsIsCountedOrRefused() {
        Shift shift = cash.begunWith(place, "100.00");
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<CompletableFuture<Outcome<Posted>>> all = IntStream.range(0, 20)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> cash.moves(place, CASHIER, "1.00"), threads))
                    .toList();
            cash.as(CASHIER, () -> shifts.close(closing(place, shift, "110.00", "they still come")));
            all.forEach(CompletableFuture::join);
        }
        Shift after = shifts.find(place.cooperative(), shift.id()).orElseThrow();
        Money expected = after.last(ShiftCount.Kind.CLOSING).orElseThrow().expected();
        assertThat(stands()).isEqualTo(expected);
    }

    @Test
    void whatADrawerTookIsGivenBackWhileAShiftIsOpenWithIt() {
        Shift shift = cash.begunWith(place, "100.00");
        Posted taken = done(cash.moves(place, CASHIER, "30.00"));
        Posted other = done(cash.moves(place, CASHIER, "20.00"));
        done(fixture.reverse(new ReverseEntry(heading(), taken.entry())));
        assertThat(stands()).isEqualTo(gtq("120.00"));
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "120.00", ""))));
        assertRefused(fixture.reverse(new ReverseEntry(heading(), other.entry())), "ledger.account-frozen");
        cash.as(CASHIER, () -> shifts.open(TellerFixture.opening(place.drawer(), place.cooperative(), "120.00", "")));
        done(fixture.reverse(new ReverseEntry(heading(), other.entry())));
        assertThat(stands()).isEqualTo(gtq("100.00"));
    }

    @Test
    void aShiftThatWasLeftOpenIsNamedBeforeTheCloseAndNothingMovesInItAfterwards() {
        Shift shift = cash.begunWith(place, "100.00");
        Posted taken = done(cash.moves(place, CASHIER, "30.00"));
        CloseBlocker.Concern concern = blockers.stream()
                .flatMap(each -> each.before(place.cooperative(), TestClock.TODAY).stream())
                .filter(each -> each.words().key().equals("teller.before-close"))
                .findFirst()
                .orElseThrow();
        assertThat(concern.stops()).isTrue();
        assertThat(concern.at("T1")).isEqualTo("/c/T1/cash");
        assertThat(concern.permission()).isEqualTo("teller.read");
        assertThat(concern.words().arguments().toString())
                .contains(place.drawer().code())
                .contains(CASHIER.name());
        done(closes.closeThrough(place.cooperative(), TestClock.TODAY, Progress.silent()));
        assertRefused(cash.moves(place, CASHIER, "1.00"), "teller.shift-of-another-day");
        assertRefused(fixture.reverse(new ReverseEntry(heading(), taken.entry())), "ledger.account-frozen");
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "129.00", "one is missing"))));
        Shift closed = done(cash.as(SUPERVISOR, () -> shifts.decide(TellerFixture.deciding(place, waiting, true))));
        assertThat(closed.state()).isEqualTo(Shift.State.CLOSED);
        assertThat(closed.day()).isEqualTo(TestClock.TODAY);
        assertThat(stands()).isEqualTo(gtq("129.00"));
        Shift next = done(cash.as(
                CASHIER, () -> shifts.open(TellerFixture.opening(place.drawer(), place.cooperative(), "129.00", ""))));
        assertThat(next.day()).isEqualTo(TestClock.TODAY.plusDays(1));
        done(cash.moves(place, CASHIER, "1.00"));
    }

    private Outcome<AccountId> account(Actor actor, String amount) {
        return cash.as(actor, () -> hand.account(place.cooperative(), place.branch(), gtq(amount)));
    }

    private Money stands() {
        return books.balance(place.cooperative(), place.drawer().account()).orElseThrow();
    }

    private Heading heading() {
        return Heading.of(place.cooperative(), RequestId.next(), "test.reversal", SUPERVISOR.id());
    }
}
