package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Holdings;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the member that a command is about, and does the work on the open day. */
@Component
class MemberLookup {

    private final Members members;
    private final Memberships memberships;
    private final ObjectProvider<Holdings> holdings;
    private final Days days;
    private final TenantScope tenants;

    MemberLookup(
            Members members,
            Memberships memberships,
            ObjectProvider<Holdings> holdings,
            Days days,
            TenantScope tenants) {
        this.members = members;
        this.memberships = memberships;
        this.holdings = holdings;
        this.days = days;
        this.tenants = tenants;
    }

    /** What is done to a member on the open day. */
    interface Work<T> {
        Outcome<T> on(Member member, LocalDate day);
    }

    /** What is done on the open day. */
    interface OpenDayWork<T> {
        Outcome<T> on(LocalDate day);
    }

    /** In one transaction; refused if there is no open day. */
    <T> Outcome<T> onOpenDay(CooperativeId cooperative, OpenDayWork<T> work) {
        return tenants.write(cooperative, () -> {
            Optional<LocalDate> day = days.open(cooperative);
            return day.isPresent() ? work.on(day.get()) : Outcome.refused(new LedgerRefusal.NoOpenDay());
        });
    }

    /** The same for a member; refused if there is none. */
    <T> Outcome<T> change(CooperativeId cooperative, MemberId id, Work<T> work) {
        return onOpenDay(cooperative, day -> {
            Optional<Member> member = find(cooperative, id);
            return member.isPresent()
                    ? work.on(member.get(), day)
                    : Outcome.refused(new ContractRefusal.UnknownMember(id));
        });
    }

    Optional<Member> find(CooperativeId cooperative, MemberId id) {
        return members.find(cooperative, id);
    }

    /** Why nothing new is agreed on with a member; empty if she belongs to the cooperative. */
    Optional<Refusal> notActive(CooperativeId cooperative, MemberId member, LocalDate day) {
        return memberships
                .state(cooperative, member, day)
                .filter(state -> state != MembershipState.ACTIVE)
                .map(ContractRefusal.NotActive::new);
    }

    /** Why an account is not the member's; empty if it is, or none is named. */
    Optional<Refusal> notHers(CooperativeId cooperative, MemberId member, Optional<AccountId> account) {
        return account.filter(named -> holdings.stream()
                        .flatMap(module -> module.of(cooperative, member).stream())
                        .noneMatch(holding -> holding.account().equals(named)))
                .map(ContractRefusal.NotHerAccount::new);
    }
}
