package coop.milpa.savings.web;

import coop.milpa.api.Operation.Asked;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsOrder.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Who is named, and where. */
    private record Named(Map<String, Member> members, Map<String, BranchId> branches) {

        /** Why there can be no order. */
        Optional<Refusal> forbids(CashBody body) {
            Optional<Refusal> stranger = Stream.concat(body.by().stream(), body.cosigner().stream())
                    .filter(number -> !members.containsKey(number))
                    .findFirst()
                    .map(OperationRefusal.NotAMember::new);
            return stranger.or(() -> Optional.of(code(body))
                    .filter(code -> !branches.containsKey(code))
                    .map(RegistryRefusal.UnknownBranch::new));
        }

        Optional<PartyId> by(CashBody body) {
            return party(body.by());
        }

        /** Those who sign: who stands at the window, and who does so with her. */
        Set<PartyId> signing(CashBody body, PartyId acting) {
            return Set.copyOf(List.of(acting, party(body.cosigner()).orElse(acting)));
        }

        private Optional<PartyId> party(Optional<String> named) {
            return named.flatMap(number -> Optional.ofNullable(members.get(number)))
                    .map(Member::party);
        }

        SavingsOrder order(CooperativeId cooperative, One one, Set<PartyId> acting) {
            BranchId branch = Objects.requireNonNull(branches.get(code(one.body())));
            var place = new Place(branch, acting, one.body().valueDate());
            return new SavingsOrder(cooperative, one.request(), one.asked().actor(), place);
        }

        private static String code(CashBody body) {
            return body.branch().orElse(Branch.MAIN);
        }
    }

    private Named named(CooperativeId cooperative, List<One> all) {
        Set<String> numbers = all.stream()
                .flatMap(one -> Stream.concat(one.body().by().stream(), one.body().cosigner().stream()))
                .collect(Collectors.toSet());
        boolean mainOnly = all.stream().allMatch(one -> one.body().branch().isEmpty());
        return new Named(
                numbers.isEmpty() ? Map.of() : members.numbered(cooperative, numbers),
                mainOnly
                        ? Map.of(
                                Branch.MAIN,
                                cooperatives.mainBranch(cooperative).id())
                        : branches.of(cooperative).stream().collect(Collectors.toMap(Branch::code, Branch::id)));
    }

    /** A deposit for each, in order; or why there can be none. */
    List<Outcome<CashDeposit>> deposits(CooperativeId cooperative, List<One> all) {
        Named named = named(cooperative, all);
        return all.stream().map(one -> deposit(cooperative, one, named)).toList();
    }

    private static Outcome<CashDeposit> deposit(CooperativeId cooperative, One one, Named named) {
        CashBody body = one.body();
        Optional<Refusal> refusal = named.forbids(body);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<PartyId> by = named.by(body);
        SavingsOrder order = named.order(cooperative, one, by.map(Set::of).orElse(Set.of()));
        return Outcome.done(new CashDeposit(order, body.account(), body.amount(), by, body.funds()));
    }

    /** An order to take money out for each, in order; or why there can be none. */
    List<Outcome<CashMovement>> takings(CooperativeId cooperative, List<One> all) {
        Named named = named(cooperative, all);
        Map<String, SavingsAccount> found = accounts.numbered(
                cooperative, all.stream().map(one -> one.body().account()).collect(Collectors.toSet()));
        Map<MemberId, PartyId> owners = members.parties(
                cooperative,
                found.values().stream().map(account -> account.terms().owner()).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> taking(cooperative, one, named, owner(found, owners, one)))
                .toList();
    }

    private static Optional<PartyId> owner(
            Map<String, SavingsAccount> accounts, Map<MemberId, PartyId> owners, One one) {
        return Optional.ofNullable(accounts.get(one.body().account()))
                .map(account -> account.terms().owner())
                .map(owner -> owners.getOrDefault(owner, new PartyId(owner.value())));
    }

    private static Outcome<CashMovement> taking(
            CooperativeId cooperative, One one, Named named, Optional<PartyId> owner) {
        CashBody body = one.body();
        if (owner.isEmpty()) {
            return Outcome.refused(new OperationRefusal.UnknownAccount(body.account()));
        }
        Optional<Refusal> refusal = named.forbids(body);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PartyId acting = named.by(body).orElse(owner.get());
        var cash = new CashDeclaration(acting, acting, owner.get(), body.funds());
        SavingsOrder order = named.order(cooperative, one, named.signing(body, acting));
        return Outcome.done(new CashMovement(order, body.account(), body.amount(), cash));
    }
}
