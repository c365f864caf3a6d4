package coop.milpa.hostile;

import static coop.milpa.teller.TellerFixture.done;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.internal.SomeProducts;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Rates of term deposits, and a deposit under them; and a product under which is lent. */
@TestComponent
class Term {

    private static final String PRODUCT = "plazo-fijo";

    private final RateCharts charts;
    private final TermDeposits deposits;
    private final CreditProducts credit;

    Term(RateCharts charts, TermDeposits deposits, CreditProducts credit) {
        this.charts = charts;
        this.deposits = deposits;
        this.credit = credit;
    }

    /** @param account  of the owner's savings */
    void begin(Open books, Member owner, String account) {
        charts.add(books.cooperative(), new TermProduct(PRODUCT, "Plazo fijo", "Fixed term"));
        done(charts.publish(books.cooperative(), rates()));
        credit.add(books.cooperative(), new CreditProduct(SomeProducts.MONTHLY, "Crédito mensual", "Monthly loan"));
        done(credit.publish(books.cooperative(), SomeProducts.monthly(TestClock.TODAY)));
        var cash = new CashDeclaration(owner.party(), owner.party(), owner.party(), "venta de café");
        done(deposits.open(new OpenTermDeposit(
                new TermOrder(
                        books.cooperative(),
                        RequestId.next(),
                        BooksFixture.TELLER,
                        books.branch(),
                        Set.of(owner.party())),
                owner.number(),
                new Quote.Asked(PRODUCT, Money.of("100.00", BooksFixture.GTQ), 6, Payout.AT_MATURITY),
                new OpenTermDeposit.Instructions(Renewal.RENEW_PRINCIPAL, account),
                new Means.Cash(cash))));
    }

    private static RateChart rates() {
        return new RateChart(
                PRODUCT,
                BooksFixture.GTQ,
                TestClock.TODAY,
                new RateChart.Offer(true, 1, 12, Set.of(Payout.values()), BusinessCalendar.Convention.FOLLOWING),
                new RateChart.Earning(
                        RateChart.RateKind.EFFECTIVE,
                        YearDays.DAYS_365,
                        Rate.of("10"),
                        new EarlyClosure.RateInstead(Rate.of("1"))),
                List.of(new RateChart.Band(0, 1, Rate.of("8"))),
                Source.unconfirmed("made up for a test"));
    }
}
