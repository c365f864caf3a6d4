package coop.milpa.savings.internal;

import coop.milpa.members.Member;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.PlaceGarnishment;
import java.util.Optional;

/** Decides whether an order reaches an account. */
final class GarnishmentPolicy {

    private GarnishmentPolicy() {}

    static Optional<OperationRefusal> forbids(PlaceGarnishment command, Member debtor, Position position) {
        var terms = position.account().terms();
        boolean own = terms.owner().equals(debtor.id());
        if (!own && position.rules().kind().isForMinors()) {
            return Optional.of(new OperationRefusal.ChildNotReachable(terms.number()));
        }
        if (!own) {
            return Optional.of(new OperationRefusal.NotTheDebtors(terms.number(), debtor.number()));
        }
        if (!terms.currency().equals(command.reach().currency())) {
            return Optional.of(new OperationRefusal.OtherCurrency(terms.number(), terms.currency()));
        }
        return position.state().closedOn().map(day -> new OperationRefusal.AlreadyClosed(terms.number(), day));
    }
}
