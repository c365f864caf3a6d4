package coop.milpa.exchange;

import static coop.milpa.exchange.ExchangeFixture.USD;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.exchange.ExchangeFixture.Bureau;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.Progress;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/**
 * Whatever is bought, sold and undone at whatever rates, the books balance in each currency, and what was earned is the
 * quetzales that came less those that went, and what the dollars that are left are worth at the book rate.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TellerFixture.class, ExchangeFixture.class})
class DealingLawTests {

    private static final int STEPS = 30;

    private final ExchangeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture ledger;
    private final Exchanges exchanges;
    private final ExchangePositions positions;
    private final Closes closes;
    private final Books books;
    private final Charts charts;

    DealingLawTests(
            ExchangeFixture fixture,
            TellerFixture tellers,
            BooksFixture ledger,
            Exchanges exchanges,
            ExchangePositions positions,
            Closes closes,
            Books books,
            Charts charts) {
        this.fixture = fixture;
        this.tellers = tellers;
        this.ledger = ledger;
        this.exchanges = exchanges;
        this.positions = positions;
        this.closes = closes;
        this.books = books;
        this.charts = charts;
    }

    /** What a history comes to, minor units. */
    private static final class Came {

        private long quetzales;
        private long dollars;
        private BigDecimal book = BigDecimal.ONE;

        void add(ExchangeOperation operation, int sign) {
            int way = operation.side() == Side.PURCHASE ? sign : -sign;
            dollars += way * operation.deal().foreign().minor();
            quetzales -= way * operation.deal().national().minor();
        }

        long earned() {
            return quetzales
                    + BigDecimal.valueOf(dollars)
                            .multiply(book)
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .longValueExact();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatWasEarnedIsWhatCameLessWhatWentAndWhatIsLeft(long seed) {
        var random = new Random(seed);
        Bureau bureau = fixture.bureau();
        var came = new Came();
        for (int step = 0; step < STEPS; step++) {
            step(random, bureau, came);
        }
        BigDecimal book = rate(random);
        came.book = book;
        fixture.publish(
                bureau,
                book.subtract(new BigDecimal("0.05")).toPlainString(),
                book.add(new BigDecimal("0.05")).toPlainString(),
                book.toPlainString());
        ledger.assertBooksBalance(bureau.place().open());
        done(closes.closeThrough(bureau.cooperative(), TestClock.TODAY, Progress.silent()));
        assertThat(result(bureau, AccountRole.FX_TRADING_RESULT)
                        .plus(result(bureau, AccountRole.FX_DIFFERENCE))
                        .negated()
                        .minor())
                .isEqualTo(came.earned());
        ExchangePositions.Holding holding = positions.on(bureau.cooperative(), TestClock.TODAY);
        Money worth =
                holding.held().stream().map(one -> one.value().orElseThrow()).reduce(gtq("0.00"), Money::plus);
        assertThat(holding.counterValue()).isEqualTo(worth);
        ledger.assertBooksBalance(bureau.place().open());
    }

    private void step(Random random, Bureau bureau, Came came) {
        switch (random.nextInt(6)) {
            case 0 -> {
                BigDecimal book = rate(random);
                fixture.publish(
                        bureau,
                        book.subtract(new BigDecimal("0.0731")).toPlainString(),
                        book.add(new BigDecimal("0.0517")).toPlainString(),
                        book.toPlainString());
            }
            case 1 -> undo(random, bureau, came);
            case 2, 3 -> deal(random, bureau, Side.PURCHASE, came);
            default -> deal(random, bureau, Side.SALE, came);
        }
    }

    private void deal(Random random, Bureau bureau, Side side, Came came) {
        String dollars = new Money(random.nextLong(1, 9_000), USD).toDecimal().toPlainString();
        if (fixture.carryOut(fixture.order(bureau, side, dollars))
                instanceof Outcome.Done<ExchangeOperation>(ExchangeOperation done)) {
            came.add(done, 1);
        }
    }

    private void undo(Random random, Bureau bureau, Came came) {
        long number = random.nextLong(1, STEPS);
        var command = new UndoExchange(bureau.cooperative(), RequestId.next(), number, "wrong person");
        if (tellers.as(SUPERVISOR, () -> exchanges.undo(command))
                instanceof Outcome.Done<ExchangeOperation>(ExchangeOperation undone)) {
            came.add(undone, -1);
        }
    }

    private static BigDecimal rate(Random random) {
        return BigDecimal.valueOf(random.nextLong(7_500_000, 8_000_000), Prices.DECIMALS);
    }

    private Money result(Bureau bureau, AccountRole role) {
        var code = charts.playing(bureau.cooperative(), role);
        return books.trialBalance(bureau.cooperative(), TestClock.TODAY).rows().stream()
                .filter(row -> row.code().equals(code))
                .map(row -> row.balance())
                .reduce(gtq("0.00"), Money::plus);
    }
}
