package coop.milpa.receipts.web;

import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.util.List;
import org.springframework.stereotype.Component;

/** The savings accounts that a member may pay out of: her own, in the currency of the books. */
@Component
class PayersSavings {

    private final List<Holdings> holdings;

    PayersSavings(List<Holdings> holdings) {
        this.holdings = List.copyOf(holdings);
    }

    List<Holding> of(Cooperative cooperative, Member member) {
        return holdings.stream()
                .flatMap(each -> each.of(cooperative.id(), member.id()).stream())
                .filter(held -> held.kind() == Holding.Kind.SAVINGS)
                .filter(held -> held.amount().currency().equals(cooperative.currency()))
                .toList();
    }
}
