package coop.milpa.exchange;

import static coop.milpa.exchange.ExchangeFixture.USD;
import static coop.milpa.exchange.ExchangeFixture.dec;
import static coop.milpa.exchange.ExchangeFixture.publishing;
import static coop.milpa.exchange.ExchangeFixture.usd;
import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.exchange.ExchangeFixture.Bureau;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Charts;
import coop.milpa.receipts.CashRegister;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CloseShift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Dollars are bought and sold at the window, once, at the rates that were shown, in both books. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TellerFixture.class, ExchangeFixture.class})
class ExchangesTests {

    private final ExchangeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture ledger;
    private final Exchanges exchanges;
    private final ExchangeRates rates;
    private final ExchangeList list;
    private final ExchangePositions positions;
    private final Shifts shifts;
    private final CashRegister cash;
    private final Books books;
    private final Charts charts;

    ExchangesTests(
            ExchangeFixture fixture,
            TellerFixture tellers,
            BooksFixture ledger,
            Exchanges exchanges,
            ExchangeRates rates,
            ExchangeList list,
            ExchangePositions positions,
            Shifts shifts,
            CashRegister cash,
            Books books,
            Charts charts) {
        this.fixture = fixture;
        this.tellers = tellers;
        this.ledger = ledger;
        this.exchanges = exchanges;
        this.rates = rates;
        this.list = list;
        this.positions = positions;
        this.shifts = shifts;
        this.cash = cash;
        this.books = books;
        this.charts = charts;
    }

    @Test
    void aPurchaseTakesDollarsAndPaysQuetzalesAtTheBuyingRate() {
        Bureau bureau = fixture.bureau();
        ExchangeOperation bought = done(fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "100.00")));
        assertThat(bought.number()).isEqualTo(1);
        assertThat(bought.deal().national()).isEqualTo(gtq("760.00"));
        assertThat(bought.result()).isEqualTo(gtq("10.00"));
        assertThat(stands(bureau, bureau.dollars())).isEqualTo(usd("600.00"));
        assertThat(stands(bureau, bureau.place().drawer())).isEqualTo(gtq("140.00"));
        assertThat(balance(bureau, AccountRole.FX_POSITION, USD)).isEqualTo(usd("-100.00"));
        assertThat(balance(bureau, AccountRole.FX_COUNTERVALUE, BooksFixture.GTQ))
                .isEqualTo(gtq("770.00"));
        assertThat(balance(bureau, AccountRole.FX_TRADING_RESULT, BooksFixture.GTQ))
                .isEqualTo(gtq("-10.00"));
        assertThat(cash.find(bureau.cooperative(), bought.entry()).orElseThrow().cash())
                .isEqualTo(usd("100.00"));
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void aSaleGivesDollarsAndTakesQuetzalesAtTheSellingRate() {
        Bureau bureau = fixture.bureau();
        ExchangeOperation sold = done(fixture.carryOut(fixture.order(bureau, Side.SALE, "50.00")));
        assertThat(sold.deal().national()).isEqualTo(gtq("390.00"));
        assertThat(sold.result()).isEqualTo(gtq("5.00"));
        assertThat(stands(bureau, bureau.dollars())).isEqualTo(usd("450.00"));
        assertThat(stands(bureau, bureau.place().drawer())).isEqualTo(gtq("1290.00"));
        assertThat(positions.on(bureau.cooperative(), TestClock.TODAY).held())
                .extracting(ExchangePositions.Held::amount)
                .containsExactly(usd("-50.00"));
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void askingTwiceBuysOnce() {
        Bureau bureau = fixture.bureau();
        ExchangeOrder order = fixture.order(bureau, Side.PURCHASE, "10.00");
        long first = done(fixture.carryOut(order)).number();
        fixture.publish(bureau, "7.50", "7.90", "7.70");
        assertThat(done(fixture.carryOut(order)).number()).isEqualTo(first);
        assertRefused(
                fixture.carryOut(
                        new ExchangeOrder(order.place(), Side.SALE, order.foreign(), order.version(), order.cash())),
                "exchange.request-reused");
        assertThat(stands(bureau, bureau.dollars())).isEqualTo(usd("510.00"));
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void twoAtOnceHaveNumbersOfTheirOwn() {
        Bureau bureau = fixture.bureau();
        List<Long> numbers = Stream.of(
                        fixture.order(bureau, Side.PURCHASE, "1.00"), fixture.order(bureau, Side.SALE, "1.00"))
                .parallel()
                .map(order -> done(fixture.carryOut(order)).number())
                .toList();
        assertThat(numbers).containsExactlyInAnyOrder(1L, 2L);
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void ratesThatChangedSinceTheyWereShownAreShownAgain() {
        Bureau bureau = fixture.bureau();
        ExchangeOrder order = fixture.order(bureau, Side.PURCHASE, "10.00");
        fixture.publish(bureau, "7.55", "7.85", "7.70");
        assertRefused(fixture.carryOut(order), "exchange.rate-changed");
    }

    @Test
    void nothingIsDealtInWithoutRatesOrAmounts() {
        Bureau bureau = fixture.withoutRates();
        assertRefused(fixture.carryOut(fixture.order(bureau, Side.SALE, "10.00")), "exchange.no-rate");
        fixture.publish(bureau, "0.40", "0.45", "0.43");
        assertRefused(fixture.carryOut(fixture.order(bureau, Side.SALE, "0.00")), "exchange.not-positive");
        assertRefused(fixture.carryOut(fixture.order(bureau, Side.SALE, "0.01")), "exchange.too-little");
    }

    @Test
    void nobodyDealsWithoutADrawerOfEachCurrency() {
        Bureau bureau = fixture.bureau();
        tellers.as(CASHIER, () -> shifts.of(bureau.cooperative(), CASHIER.id())).stream()
                .filter(shift -> shift.point().currency().equals(USD))
                .forEach(shift -> done(tellers.as(
                        CASHIER,
                        () -> shifts.close(new CloseShift(
                                bureau.cooperative(),
                                RequestId.next(),
                                shift.id(),
                                fixture.count(usd("500.00")),
                                "")))));
        assertRefused(fixture.carryOut(fixture.order(bureau, Side.SALE, "1.00")), "exchange.no-shift");
    }

    @Test
    void noMoreIsPaidThanIsInTheDrawer() {
        Bureau bureau = fixture.bureau();
        assertRefused(fixture.carryOut(fixture.order(bureau, Side.SALE, "500.01")), "teller.drawer-short");
        assertRefused(fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "200.00")), "teller.drawer-short");
        assertThat(list.count(today(bureau))).isZero();
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void manyDollarsSayWhereTheyComeFrom() {
        Bureau bureau = fixture.bureau();
        fixture.publish(bureau, "0.01", "0.02", "0.015");
        assertRefused(
                fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "10000.00")), "receipts.source-of-funds-needed");
        done(fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "10000.00", "remesa de su hermano")));
        assertThat(cash.above(bureau.cooperative(), today(bureau).period())).hasSize(1);
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void whatIsUndoneGoesBackOnceAndAddsNothing() {
        Bureau bureau = fixture.bureau();
        ExchangeOperation bought = done(fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "100.00")));
        var undoing = new UndoExchange(bureau.cooperative(), RequestId.next(), bought.number(), "she counted again");
        assertRefused(
                tellers.as(
                        SUPERVISOR,
                        () -> exchanges.undo(
                                new UndoExchange(bureau.cooperative(), RequestId.next(), bought.number(), " "))),
                "exchange.reason-needed");
        assertThat(done(tellers.as(SUPERVISOR, () -> exchanges.undo(undoing))).undone())
                .isPresent();
        done(tellers.as(SUPERVISOR, () -> exchanges.undo(undoing)));
        assertRefused(
                tellers.as(
                        SUPERVISOR,
                        () -> exchanges.undo(
                                new UndoExchange(bureau.cooperative(), RequestId.next(), bought.number(), "again"))),
                "exchange.already-undone");
        assertRefused(
                tellers.as(
                        SUPERVISOR,
                        () -> exchanges.undo(new UndoExchange(bureau.cooperative(), RequestId.next(), 99, "none"))),
                "exchange.unknown-operation");
        assertThat(stands(bureau, bureau.dollars())).isEqualTo(usd("500.00"));
        assertThat(list.sums(today(bureau))).isEmpty();
        assertThat(list.count(today(bureau))).isOne();
        assertThat(positions.on(bureau.cooperative(), TestClock.TODAY).held()).isEmpty();
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void ratesAreOfForeignCurrenciesThatCanBeCountedFromNowOn() {
        Bureau bureau = fixture.withoutRates();
        var prices = new Prices(dec("7.60"), dec("7.80"), dec("7.70"));
        assertRefused(rates.publish(of(bureau, BooksFixture.GTQ, prices)), "exchange.national-currency");
        assertRefused(rates.publish(of(bureau, Currency.getInstance("JPY"), prices)), "exchange.unknown-currency");
        assertRefused(
                rates.publish(of(bureau, USD, new Prices(dec("7.81"), dec("7.80"), dec("7.70")))),
                "exchange.buy-above-sell");
        assertRefused(
                rates.publish(publishing(bureau, prices, TestClock.TODAY.minusDays(1))),
                "exchange.rate-in-closed-days");
        PublishRate command = publishing(bureau, prices, TestClock.TODAY);
        assertThat(done(rates.publish(command)).version()).isOne();
        assertThat(done(rates.publish(command)).version()).isOne();
        done(rates.publish(
                publishing(bureau, new Prices(dec("8"), dec("8.1"), dec("8")), TestClock.TODAY.plusDays(1))));
        assertThat(rates.board(bureau.cooperative(), TestClock.TODAY))
                .extracting(ExchangeRate::version)
                .containsExactly(1L);
        assertThat(rates.board(bureau.cooperative(), TestClock.TODAY.plusDays(3)))
                .extracting(ExchangeRate::version)
                .containsExactly(2L);
    }

    @Test
    void anotherCooperativeSeesNothingOfIt() {
        Bureau one = fixture.bureau();
        done(fixture.carryOut(fixture.order(one, Side.SALE, "1.00")));
        Bureau other = fixture.withoutRates();
        assertThat(exchanges.find(other.cooperative(), 1)).isEmpty();
        assertThat(rates.versions(other.cooperative(), 10)).isEmpty();
        assertThat(list.count(today(other))).isZero();
    }

    private static PublishRate of(Bureau bureau, Currency currency, Prices prices) {
        PublishRate usual = publishing(bureau, prices, TestClock.TODAY);
        return new PublishRate(
                usual.cooperative(), usual.request(), currency, prices, usual.validFrom(), usual.source());
    }

    private static ExchangeList.Which today(Bureau bureau) {
        return new ExchangeList.Which(bureau.cooperative(), new Books.Period(TestClock.TODAY, TestClock.TODAY));
    }

    private Money stands(Bureau bureau, CashPoint point) {
        return books.balance(bureau.cooperative(), point.account()).orElseThrow();
    }

    private Money balance(Bureau bureau, AccountRole role, Currency currency) {
        CooperativeId here = bureau.cooperative();
        var code = charts.playing(here, role);
        return books.trialBalance(here, TestClock.TODAY).rows().stream()
                .filter(row -> Set.of(code).contains(row.code()))
                .map(row -> row.balance())
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }
}
