package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt.Costs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes movements into the books, and beside them what they were. Works in the caller's transaction. */
@Component
class MovementBooks {

    private final Ledger ledger;
    private final Accounts accounts;
    private final MovementRegister register;
    private final Arrivals arrivals;
    private final ActLimits limits;

    MovementBooks(Ledger ledger, Accounts accounts, MovementRegister register, Arrivals arrivals, ActLimits limits) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.register = register;
        this.arrivals = arrivals;
        this.limits = limits;
    }

    /** One entry for all movements; what they do not give each other, the branch's cash gives or takes. */
    Outcome<Posted> write(SavingsOrder order, String concept, List<Movement> movements) {
        Money amount = movements.getFirst().amount();
        Optional<Refusal> overLimit = limits.forbids(order.cooperative(), concept, amount);
        if (overLimit.isPresent()) {
            return Outcome.refused(overLimit.get());
        }
        Heading heading = Heading.of(order.cooperative(), order.request(), concept, order.actor());
        Heading dated = order.place().valueDate().map(heading::valued).orElse(heading);
        Outcome<Posted> outcome = ledger.post(new Entry(dated, lines(order, movements)));
        if (outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
            var operation = new MovementRegister.Operation(
                    order.request(),
                    posted.entry(),
                    posted.businessDate(),
                    order.place().valueDate().orElse(posted.businessDate()),
                    Optional.empty());
            register.add(order.cooperative(), operation, movements);
            limits.posted(order.cooperative(), concept, amount);
            arrivals.came(order.cooperative(), movements, posted.businessDate());
        }
        return outcome;
    }

    private List<Line> lines(SavingsOrder order, List<Movement> movements) {
        List<Line> lines = new ArrayList<>();
        Money cash = Money.zero(movements.getFirst().amount().currency());
        for (Movement movement : movements) {
            cash = cash.plus(movement.amount());
            lines.add(Line.credit(movement.account(), movement.amount(), Standing.MEMBER));
        }
        if (!cash.isZero()) {
            lines.addFirst(Line.debit(own(order, AccountRole.CASH, cash), cash, Standing.MEMBER));
        }
        for (Movement movement : movements) {
            Costs costs = movement.costs();
            addCost(lines, order, movement.account(), AccountRole.FEE_INCOME, costs.fee());
            addCost(lines, order, movement.account(), AccountRole.PENALTY_INCOME, costs.penalty());
            addCost(lines, order, movement.account(), AccountRole.MOVEMENT_TAX_PAYABLE, costs.tax());
        }
        return lines;
    }

    private void addCost(List<Line> lines, SavingsOrder order, AccountId account, AccountRole to, Money cost) {
        if (!cost.isZero()) {
            lines.add(Line.debit(account, cost, Standing.MEMBER));
            lines.add(Line.credit(own(order, to, cost), cost, Standing.MEMBER));
        }
    }

    private AccountId own(SavingsOrder order, AccountRole role, Money like) {
        return accounts.own(order.cooperative(), role, order.place().branch(), like.currency());
    }
}
