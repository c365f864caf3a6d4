package coop.milpa.savings.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Held;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.platform.Actor;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.internal.GarnishmentRegister.Kept;
import coop.milpa.savings.internal.GarnishmentRegister.Outstanding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what is free in accounts for orders that are not filled. In the caller's transaction. */
@Component
class Garnishing {

    static final String CONCEPT = "savings.garnishment";

    private static final ActorId KEEPER = Actor.named(Actor.Kind.JOB, CONCEPT).id();

    private final GarnishmentRegister register;
    private final Books books;
    private final Holds holds;

    Garnishing(GarnishmentRegister register, Books books, Holds holds) {
        this.register = register;
        this.books = books;
        this.holds = holds;
    }

    /** What came into accounts; where no order reaches them, as nearly always, one statement. */
    long topUp(CooperativeId cooperative, Collection<AccountId> accounts) {
        return accounts.isEmpty() ? 0 : keep(cooperative, register.outstanding(cooperative, accounts));
    }

    /** What came in whatever way, such as interest. */
    long topUpAll(CooperativeId cooperative) {
        return keep(cooperative, register.outstanding(cooperative));
    }

    private long keep(CooperativeId cooperative, List<Outstanding> outstanding) {
        Map<GarnishmentId, Long> taken = new HashMap<>();
        long kept = 0;
        for (Outstanding one : outstanding) {
            long missing = one.missing() - taken.getOrDefault(one.id(), 0L);
            long take = Math.min(missing, free(cooperative, one));
            if (take > 0 && keep(cooperative, one, new Money(take, one.currency()))) {
                taken.merge(one.id(), take, Math::addExact);
                kept++;
            }
        }
        return kept;
    }

    private long free(CooperativeId cooperative, Outstanding one) {
        long balance = books.balance(cooperative, one.account())
                .map(Money::negated)
                .map(Money::minor)
                .orElse(0L);
        long held = holds.standing(cooperative, one.account()).stream()
                .map(Hold::amount)
                .mapToLong(Money::minor)
                .sum();
        return balance - held;
    }

    /** A frozen account keeps its money anyway, and is asked again when it is free. */
    private boolean keep(CooperativeId cooperative, Outstanding one, Money amount) {
        Heading heading = Heading.of(cooperative, RequestId.next(), CONCEPT, KEEPER);
        Outcome<Held> outcome = holds.place(new PlaceHold(heading, one.account(), amount, Optional.empty()));
        if (outcome instanceof Outcome.Done<Held>(Held held)) {
            register.keep(cooperative, one.id(), new Kept(held.hold(), one.account(), amount));
            return true;
        }
        return false;
    }
}
