package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.members.Members;
import coop.milpa.protection.DepositProtections;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.PrintedStatement;
import coop.milpa.savings.ProvenBalance;
import coop.milpa.savings.ProvenBalances;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what stands on a statement beside its movements: names, and with what its balance can be checked. */
@Component
class StatementPaper {

    private final Cooperatives cooperatives;
    private final Members members;
    private final SavingsProducts products;
    private final ProvenBalances proven;
    private final DepositProtections protections;
    private final Days days;

    StatementPaper(
            Cooperatives cooperatives,
            Members members,
            SavingsProducts products,
            ProvenBalances proven,
            DepositProtections protections,
            Days days) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.products = products;
        this.proven = proven;
        this.protections = protections;
        this.days = days;
    }

    PrintedStatement of(CooperativeId cooperative, Statement statement) {
        SavingsAccount.Terms terms = statement.account().terms();
        MemberId owner = terms.owner();
        return new PrintedStatement(
                cooperatives.byId(cooperative).orElseThrow(),
                statement,
                members.find(cooperative, owner),
                products.find(cooperative, terms.product()).orElseThrow(),
                protections.state(cooperative, owner, terms.currency(), today(cooperative, statement)),
                proof(cooperative, statement));
    }

    /** The open day; where the books are not open any more, the last of the statement. */
    private LocalDate today(CooperativeId cooperative, Statement statement) {
        return days.open(cooperative).orElse(statement.period().to());
    }

    /** Of the last closed day that the statement says the balance of. */
    private Optional<ProvenBalance> proof(CooperativeId cooperative, Statement statement) {
        LocalDate to = statement.period().to();
        return days.lastClosed(cooperative)
                .map(ClosedDay::date)
                .map(last -> last.isBefore(to) ? last : to)
                .filter(day -> !day.isBefore(statement.period().from().minusDays(1)))
                .map(day -> proven.of(cooperative, Map.of(statement.account(), statement.balanceOn(day)), day)
                        .get(statement.account().terms().number()));
    }
}
