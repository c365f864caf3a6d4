package coop.milpa.shares.internal;

import coop.milpa.accounting.YearEnd;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ResolveDistribution;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the surplus of a year from each branch, gives reserves theirs and owes members the rest, by one entry. */
@Component
class Resolving {

    static final String CONCEPT = "shares.distribution";

    private final Accounts accounts;
    private final Cooperatives cooperatives;
    private final Ledger ledger;
    private final CurrentActor current;

    Resolving(Accounts accounts, Cooperatives cooperatives, Ledger ledger, CurrentActor current) {
        this.accounts = accounts;
        this.cooperatives = cooperatives;
        this.ledger = ledger;
        this.current = current;
    }

    Outcome<Posted> post(ResolveDistribution command, Distribution resolved, List<YearEnd.Surplus> earned) {
        CooperativeId cooperative = command.cooperative();
        Currency currency = resolved.currency();
        List<Line> lines = new ArrayList<>();
        for (YearEnd.Surplus each : earned) {
            if (!each.amount().isZero()) {
                AccountId surplus = accounts.own(cooperative, AccountRole.SURPLUS_OF_YEAR, each.branch(), currency);
                lines.add(new Line(surplus, each.amount(), Standing.OWN));
            }
        }
        BranchId main = cooperatives.mainBranch(cooperative).id();
        add(
                lines,
                own(cooperative, AccountRole.INDIVISIBLE_RESERVE, main, currency),
                resolved.figures().indivisible());
        for (Distribution.Reserve reserve : resolved.reserves()) {
            add(lines, accounts.own(cooperative, reserve.code(), main, currency), reserve.amount());
        }
        add(
                lines,
                own(cooperative, AccountRole.RETAINED_SURPLUS, main, currency),
                resolved.figures().retained());
        Money declared = resolved.figures().declared();
        if (declared.isPositive()) {
            AccountId payable = own(cooperative, AccountRole.SURPLUS_PAYABLE, main, currency);
            lines.add(Line.credit(payable, declared, Standing.MEMBER));
        }
        Heading heading = Heading.of(
                        cooperative,
                        command.request(),
                        CONCEPT,
                        current.get().actor().id())
                .saying(resolved.endsOn().toString());
        return ledger.post(new Entry(heading, lines));
    }

    private AccountId own(CooperativeId cooperative, AccountRole role, BranchId branch, Currency currency) {
        return accounts.own(cooperative, role, branch, currency);
    }

    private static void add(List<Line> lines, AccountId account, Money amount) {
        if (amount.isPositive()) {
            lines.add(Line.credit(account, amount, Standing.OWN));
        }
    }
}
