package coop.milpa.savings.internal;

import coop.milpa.ledger.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which accounts with something carried are given it now. */
final class Paying {

    private Paying() {}

    static Set<AccountId> of(List<Carried> before, Capitalisation paid) {
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<AccountId> waiting = before.stream().map(Carried::account).collect(Collectors.toCollection(HashSet::new));
        waiting.retainAll(
                paid.shares().stream().map(Capitalisation.Share::account).collect(Collectors.toSet()));
        return waiting;
    }
}
