package coop.milpa.hostile;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.done;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeBanks;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.Cheques;
import coop.milpa.cheques.SendCheques;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.exchange.Exchanges;
import coop.milpa.exchange.Prices;
import coop.milpa.exchange.PublishRate;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.util.Currency;
import org.springframework.boot.test.context.TestComponent;

/** Dollars that were bought, a cheque on its way to the bank, and others in hand. */
@TestComponent
class Dealing {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Source SOURCE = Source.unconfirmed("made up for a test");

    private final TellerFixture tellers;
    private final CashPoints points;
    private final Shifts shifts;
    private final ExchangeRates rates;
    private final Exchanges exchanges;
    private final ChequeBanks banks;
    private final Cheques cheques;
    private final ChequeBatches batches;

    Dealing(
            TellerFixture tellers,
            CashPoints points,
            Shifts shifts,
            ExchangeRates rates,
            Exchanges exchanges,
            ChequeBanks banks,
            Cheques cheques,
            ChequeBatches batches) {
        this.tellers = tellers;
        this.points = points;
        this.shifts = shifts;
        this.rates = rates;
        this.exchanges = exchanges;
        this.banks = banks;
        this.cheques = cheques;
        this.batches = batches;
    }

    /**
     * After {@link Till#fill}, whose cashier has quetzales. A dollar is cheap, so that a drawer with little can buy it.
     *
     * @return a drawer for dollars that nobody has
     */
    CashPoint begin(Open books, Member owner, String account) {
        CooperativeId here = books.cooperative();
        var prices = new Prices(new BigDecimal("0.10"), new BigDecimal("0.12"), new BigDecimal("0.11"));
        long version = done(rates.publish(
                        new PublishRate(here, RequestId.next(), USD, prices, TestClock.TODAY, SOURCE)))
                .version();
        done(banks.publish(
                here, new BankTerms("BI", "Banco de prueba", TestClock.TODAY, 2, TellerFixture.gtq("25.00"), SOURCE)));
        CashPoint hers = drawer(books, "U1");
        done(tellers.as(
                CASHIER,
                () -> shifts.open(
                        new OpenShift(here, RequestId.next(), hers.id(), CashCount.nothing(Money.zero(USD)), ""))));
        done(tellers.as(
                CASHIER,
                () -> exchanges.carryOut(new ExchangeOrder(
                        new ExchangeOrder.Place(here, RequestId.next(), CASHIER.id()),
                        Side.PURCHASE,
                        Money.of("20.00", USD),
                        version,
                        CashDeclaration.own(owner.party())))));
        take(books, owner, account, "1");
        done(tellers.as(
                SUPERVISOR,
                () -> batches.send(new SendCheques(
                        here, RequestId.next(), books.branch(), "Banco", 1, TellerFixture.gtq("30.00")))));
        take(books, owner, account, "2");
        take(books, owner, account, "3");
        return drawer(books, "U2");
    }

    private CashPoint drawer(Open books, String code) {
        return done(
                points.openDrawer(new OpenDrawer(books.cooperative(), RequestId.next(), books.branch(), USD, code)));
    }

    private void take(Open books, Member owner, String account, String number) {
        var paper = new Cheque.Paper(
                "BI", "555", number, "Comercial La Ceiba", TestClock.TODAY, TellerFixture.gtq("30.00"));
        done(tellers.as(
                CASHIER,
                () -> cheques.take(new TakeCheque(
                        books.cooperative(), RequestId.next(), CASHIER.id(), paper, account, owner.party()))));
    }
}
