package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.protection.DepositProtections;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.TermProduct;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds deposits with all that is said of them. */
@Component
class TermSheets {

    private final TermDeposits deposits;
    private final RateCharts charts;
    private final DepositProtections protections;
    private final Members members;
    private final SavingsAccounts savings;

    TermSheets(
            TermDeposits deposits,
            RateCharts charts,
            DepositProtections protections,
            Members members,
            SavingsAccounts savings) {
        this.deposits = deposits;
        this.charts = charts;
        this.protections = protections;
        this.members = members;
        this.savings = savings;
    }

    Optional<TermSheet> of(CooperativeId cooperative, long number, LocalDate day) {
        return deposits.find(cooperative, number).map(position -> sheet(cooperative, position, day));
    }

    private TermSheet sheet(CooperativeId cooperative, TermPosition position, LocalDate day) {
        TermDeposit deposit = position.deposit();
        Currency currency = deposit.principal().currency();
        RateChart chart = charts.inForce(
                        cooperative, deposit.product(), currency, deposit.term().chartFrom())
                .orElseThrow();
        TermProduct product = charts.products(cooperative).stream()
                .filter(one -> one.code().equals(deposit.product()))
                .findFirst()
                .orElseThrow();
        Optional<Member> owner = members.find(cooperative, deposit.owner());
        String into = savings.ownedBy(cooperative, deposit.owner()).stream()
                .filter(account -> account.id().equals(deposit.instructions().savings()))
                .map(account -> account.terms().number())
                .findFirst()
                .orElse("");
        return new TermSheet(
                position,
                owner,
                product,
                chart,
                into,
                interest(deposit, chart),
                protections.state(cooperative, deposit.owner(), currency, day));
    }

    private Money interest(TermDeposit deposit, RateChart chart) {
        return charts.explain(chart, deposit).interest();
    }
}
