package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.PledgeTermDeposit;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermProduct;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Term deposits of the cooperative that is shown: rates from the first day on; every few days somebody leaves money for
 * a time, and the first of them has pledged hers. No chance is asked, so that everything else falls as it did.
 */
@Component
class Terms {

    private static final String PRODUCT = "plazo-fijo";
    private static final int DAYS_BETWEEN = 4;
    private static final int LEAST = 100_000;
    private static final List<Integer> MONTHS = List.of(3, 6, 12);

    private final RateCharts charts;
    private final TermDeposits deposits;

    Terms(RateCharts charts, TermDeposits deposits) {
        this.charts = charts;
        this.deposits = deposits;
    }

    void offer(Cooperative cooperative, LocalDate from) {
        charts.add(cooperative.id(), new TermProduct(PRODUCT, "Plazo fijo", "Fixed term"));
        Granted.of(charts.publish(
                cooperative.id(),
                new RateChart(
                        PRODUCT,
                        cooperative.currency(),
                        from,
                        new RateChart.Offer(
                                true, LEAST, 24, Set.of(Payout.values()), BusinessCalendar.Convention.FOLLOWING),
                        new RateChart.Earning(
                                RateChart.RateKind.NOMINAL,
                                YearDays.DAYS_365,
                                Rate.of("10"),
                                new EarlyClosure.RateInstead(Rate.of("1"))),
                        List.of(
                                new RateChart.Band(0, 1, Rate.of("4.5")),
                                new RateChart.Band(0, 6, Rate.of("6")),
                                new RateChart.Band(0, 12, Rate.of("7.25")),
                                new RateChart.Band(1_000_000, 12, Rate.of("7.75"))),
                        Source.unconfirmed("demo"))));
    }

    /** In the transaction of the day. */
    void pass(Village village, LocalDate day) {
        List<Resident> adults = village.residents().stream()
                .filter(resident ->
                        resident.who().isAdult() && resident.who().fate().kind() == Fate.Kind.STAYS)
                .toList();
        boolean due = day.getDayOfMonth() % DAYS_BETWEEN == 0 && When.counterIsOpen(day, village.setting());
        if (!due || adults.isEmpty()) {
            return;
        }
        Resident owner = adults.get(day.getDayOfMonth() % adults.size());
        TermDeposit opened = opened(village, owner, day.getDayOfMonth());
        if (opened.number() == 1) {
            pledge(village, opened);
        }
        village.events().count(DemoEvent.OPERATIONS);
    }

    private TermDeposit opened(Village village, Resident owner, int luck) {
        Money amount = village.money((1 + luck % 7) * 250_000L);
        var asked = new Quote.Asked(
                PRODUCT,
                amount,
                MONTHS.get(luck / DAYS_BETWEEN % MONTHS.size()),
                luck % 8 == 0 ? Payout.MONTHLY_TO_SAVINGS : Payout.AT_MATURITY);
        PartyId who = owner.member().party();
        var cash = new CashDeclaration(who, who, who, "Venta de la cosecha");
        return Granted.of(deposits.open(new OpenTermDeposit(
                order(village, Set.of(who)),
                owner.member().number(),
                asked,
                new OpenTermDeposit.Instructions(Renewal.RENEW_PRINCIPAL, owner.account()),
                new Means.Cash(cash))));
    }

    private void pledge(Village village, TermDeposit deposit) {
        var security = new PledgeTermDeposit.Security(
                village.cooperative().name(), "Garantía de un préstamo", deposit.principal());
        Granted.of(deposits.pledge(new PledgeTermDeposit(order(village, Set.of()), deposit.number(), security)));
    }

    private static TermOrder order(Village village, Set<PartyId> acting) {
        CooperativeId id = village.id();
        return new TermOrder(id, RequestId.next(), village.teller(), village.branch(), acting);
    }
}
