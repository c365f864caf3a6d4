package coop.milpa.contributions.internal;

import coop.milpa.contributions.BearLoss;
import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPlan;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens, plans and pays in: fetch, decide, record, tell. */
@Service
class ContributionDesk implements Contributions {

    private final TenantScope tenants;
    private final ContributionOpening opening;
    private final ContributionPaying paying;
    private final AccountRegister accounts;
    private final PlanRegister plans;
    private final MovementRegister movements;
    private final Days days;
    private final LossBearing losses;

    ContributionDesk(
            TenantScope tenants,
            ContributionOpening opening,
            ContributionPaying paying,
            AccountRegister accounts,
            PlanRegister plans,
            MovementRegister movements,
            Days days,
            LossBearing losses) {
        this.tenants = tenants;
        this.opening = opening;
        this.paying = paying;
        this.accounts = accounts;
        this.plans = plans;
        this.movements = movements;
        this.days = days;
        this.losses = losses;
    }

    @Override
    public List<ContributionAccount> open(CooperativeId cooperative, Opening where, Collection<Member> members) {
        return tenants.write(cooperative, () -> opening.open(cooperative, where, members));
    }

    @Override
    public Outcome<Posted> pay(PayContributions command) {
        return tenants.write(command.cooperative(), () -> paying.pay(command));
    }

    @Override
    public Outcome<Integer> plan(CooperativeId cooperative, List<ContributionPlan> agreed) {
        return tenants.write(cooperative, () -> {
            Optional<YearMonth> month = days.open(cooperative).map(YearMonth::from);
            if (month.isEmpty()) {
                return Outcome.refused(new LedgerRefusal.NoOpenDay());
            }
            Optional<Refusal> forbidden = forbids(cooperative, agreed, month.get());
            if (forbidden.isPresent()) {
                return Outcome.refused(forbidden.get());
            }
            plans.add(cooperative, agreed);
            if (agreed.stream().anyMatch(plan -> plan.from().equals(month.get()))) {
                plans.makeQuotas(cooperative, month.get());
            }
            return Outcome.done(agreed.size());
        });
    }

    @Override
    public Map<MemberId, ContributionPosition> positions(
            CooperativeId cooperative, Collection<MemberId> members, LocalDate day) {
        return tenants.read(
                cooperative, () -> movements.positions(cooperative, members, day, paying.nominal(cooperative, day)));
    }

    @Override
    public Map<MemberId, ContributionAccount> accounts(CooperativeId cooperative, Collection<MemberId> members) {
        return tenants.read(cooperative, () -> accounts.of(cooperative, members));
    }

    @Override
    public Optional<ContributionAccount> numbered(CooperativeId cooperative, String number) {
        return tenants.read(cooperative, () -> accounts.numbered(cooperative, number));
    }

    @Override
    public Map<MemberId, Refusal> forbidden(CooperativeId cooperative, Collection<PayContributions.Amount> amounts) {
        return tenants.read(cooperative, () -> paying.forbidden(cooperative, amounts));
    }

    @Override
    public Outcome<Posted> bear(BearLoss command) {
        return tenants.write(command.cooperative(), () -> losses.bear(command));
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, List<ContributionPlan> agreed, YearMonth month) {
        List<MemberId> members = agreed.stream().map(ContributionPlan::member).toList();
        return ContributionPolicy.forbidsPlanning(agreed, accounts.of(cooperative, members), month)
                .or(() -> plans.dueOtherwise(cooperative, agreed).map(ContributionRefusal.MonthAlreadyDue::new));
    }
}
