package coop.milpa.savings.web;

import coop.milpa.api.Operation.Asked;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsOrder.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes orders of what other systems ask for: who stands behind the cash is looked up for all of them at once. */
@Component
class CashOrders {

    private final SavingsAccounts accounts;
    private final Members members;
    private final Cooperatives cooperatives;
    private final Branches branches;

    CashOrders(SavingsAccounts accounts, Members members, Cooperatives cooperatives, Branches branches) {
        this.accounts = accounts;
        this.members = members;
        this.cooperatives = cooperatives;
        this.branches = branches;
    }

    /** One thing that was asked for, under the request that it is. */
    record One(Asked<?> asked, RequestId request, CashBody body) {}

    /** What is known of all that is asked for. */
    private record Known(
            Map<String, SavingsAccount> accounts,
            Map<MemberId, PartyId> owners,
            Map<String, Member> named,
            Map<String, BranchId> branches) {}

    /** An order for each, in order; or why there can be none. */
    List<Outcome<CashMovement>> of(CooperativeId cooperative, List<One> all) {
        Map<String, SavingsAccount> found = accounts.numbered(
                cooperative, all.stream().map(one -> one.body().account()).collect(Collectors.toSet()));
        Set<MemberId> owners =
                found.values().stream().map(account -> account.terms().owner()).collect(Collectors.toSet());
        Set<String> named =
                all.stream().flatMap(one -> one.body().by().stream()).collect(Collectors.toSet());
        var known = new Known(
                found,
                members.parties(cooperative, owners),
                named.isEmpty() ? Map.of() : members.numbered(cooperative, named),
                branches(cooperative, all));
        return all.stream().map(one -> order(cooperative, one, known)).toList();
    }

    private Map<String, BranchId> branches(CooperativeId cooperative, List<One> all) {
        boolean mainOnly = all.stream().allMatch(one -> one.body().branch().isEmpty());
        return mainOnly
                ? Map.of(Branch.MAIN, cooperatives.mainBranch(cooperative).id())
                : branches.of(cooperative).stream().collect(Collectors.toMap(Branch::code, Branch::id));
    }

    private static Outcome<CashMovement> order(CooperativeId cooperative, One one, Known known) {
        CashBody body = one.body();
        Optional<SavingsAccount> account = Optional.ofNullable(known.accounts().get(body.account()));
        if (account.isEmpty()) {
            return Outcome.refused(new OperationRefusal.UnknownAccount(body.account()));
        }
        MemberId owner = account.get().terms().owner();
        PartyId owning = known.owners().getOrDefault(owner, new PartyId(owner.value()));
        if (body.by().isPresent() && !known.named().containsKey(body.by().get())) {
            return Outcome.refused(new OperationRefusal.NotAMember(body.by().get()));
        }
        PartyId acting = body.by()
                .flatMap(number -> Optional.ofNullable(known.named().get(number)))
                .map(Member::party)
                .orElse(owning);
        String code = body.branch().orElse(Branch.MAIN);
        Optional<BranchId> branch = Optional.ofNullable(known.branches().get(code));
        if (branch.isEmpty()) {
            return Outcome.refused(new RegistryRefusal.UnknownBranch(code));
        }
        var order = new SavingsOrder(
                cooperative,
                one.request(),
                one.asked().client().acting().actor().id(),
                new Place(branch.get(), Set.of(acting), body.valueDate()));
        var cash = new CashDeclaration(acting, acting, owning, body.funds());
        return Outcome.done(new CashMovement(order, body.account(), body.amount(), cash));
    }
}
