package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows from money that has come into accounts: sleep ends, garnishments take it. */
@Component
class Arrivals {

    private final DormancyRegister dormancy;
    private final Garnishing garnishing;

    Arrivals(DormancyRegister dormancy, Garnishing garnishing) {
        this.dormancy = dormancy;
        this.garnishing = garnishing;
    }

    void came(CooperativeId cooperative, List<Movement> movements, LocalDate day) {
        List<Movement> into =
                movements.stream().filter(one -> one.amount().isPositive()).toList();
        Set<AccountId> byOwner =
                accounts(into.stream().filter(Movement::byOwner).toList());
        if (!byOwner.isEmpty()) {
            dormancy.wakeByDeposit(cooperative, byOwner, day);
        }
        garnishing.topUp(cooperative, accounts(into));
    }

    /** The same for what receipts paid, which counts as the owner's. */
    void byOwners(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        dormancy.wakeByDeposit(cooperative, accounts, day);
        garnishing.topUp(cooperative, accounts);
    }

    private static Set<AccountId> accounts(List<Movement> movements) {
        return movements.stream().map(Movement::account).collect(Collectors.toSet());
    }
}
