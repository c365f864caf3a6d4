package coop.milpa.accounting.web;

import coop.milpa.accounting.AccountingRefusal;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.DraftLine.Target;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Standing;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.QueriedDays;
import coop.milpa.registry.RegistryRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes lines of what another system wrote: its branches are looked up, and its currencies are those of the books. */
@Component
class HandLines {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Books books;
    private final QueriedDays days;

    HandLines(Cooperatives cooperatives, Branches branches, Books books, QueriedDays days) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.books = books;
        this.days = days;
    }

    Outcome<List<DraftLine>> of(CooperativeId id, List<HandLineBody> bodies) {
        Map<String, BranchId> known = branches.of(id).stream().collect(Collectors.toMap(Branch::code, Branch::id));
        Set<String> currencies = currencies(cooperatives.byId(id).orElseThrow(), bodies);
        Optional<Refusal> refusal = bodies.stream()
                .flatMap(body -> forbids(body, known, currencies).stream())
                .findFirst();
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : Outcome.done(bodies.stream().map(body -> line(body, known)).toList());
    }

    private static Optional<Refusal> forbids(HandLineBody body, Map<String, BranchId> known, Set<String> currencies) {
        if (!known.containsKey(body.branch())) {
            return Optional.of(new RegistryRefusal.UnknownBranch(body.branch()));
        }
        String currency = body.amount().currency().getCurrencyCode();
        return currencies.contains(currency)
                ? Optional.empty()
                : Optional.of(new AccountingRefusal.OtherCurrency(currency));
    }

    private static DraftLine line(HandLineBody body, Map<String, BranchId> known) {
        Target target = body.account()
                .<Target>map(Target.Numbered::new)
                .orElseGet(() -> new Target.OwnCode(
                        new AccountCode(body.code().orElseThrow()), Objects.requireNonNull(known.get(body.branch()))));
        return new DraftLine(target, body.amount(), Standing.OWN);
    }

    /** Its own; where a line is in another, those that its books have, too, as people choose from. */
    private Set<String> currencies(Cooperative cooperative, List<HandLineBody> bodies) {
        Set<String> all = new HashSet<>(Set.of(cooperative.currency().getCurrencyCode()));
        if (bodies.stream().anyMatch(body -> !body.amount().currency().equals(cooperative.currency()))) {
            books.trialBalance(cooperative.id(), days.open(cooperative))
                    .rows()
                    .forEach(row -> all.add(row.balance().currency().getCurrencyCode()));
        }
        return all;
    }
}
