package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Held;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReleaseHold;
import coop.milpa.platform.Attempt;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.internal.GarnishmentRegister.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets garnished money go, to its owner or to the authority. In the caller's transaction. */
@Component
class GarnishmentPaying {

    static final String PAID = "savings.garnishment-paid";

    private final Holds holds;
    private final MovementBooks books;
    private final Attempt attempt;

    GarnishmentPaying(Holds holds, MovementBooks books, Attempt attempt) {
        this.holds = holds;
        this.books = books;
        this.attempt = attempt;
    }

    <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
        return attempt.of(work);
    }

    Optional<Refusal> letGo(SavingsOrder order, List<Kept> kept) {
        for (Kept one : kept) {
            var release = new ReleaseHold(order.cooperative(), RequestId.next(), one.hold(), order.actor());
            if (holds.release(release) instanceof Outcome.Refused<Held>(Refusal why)) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    Optional<Refusal> pay(SavingsOrder order, List<Kept> kept) {
        Optional<Refusal> refusal = letGo(order, kept);
        if (refusal.isPresent() || kept.isEmpty()) {
            return refusal;
        }
        Map<AccountId, Money> sums = new TreeMap<>();
        kept.forEach(one -> sums.merge(one.account(), one.amount(), Money::plus));
        List<Movement> movements = new ArrayList<>();
        sums.forEach((account, sum) -> movements.add(
                new Movement(account, Movement.Kind.GARNISHMENT, sum.negated(), Movement.free(sum), false)));
        return books.write(order, PAID, movements) instanceof Outcome.Refused<Posted>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }
}
