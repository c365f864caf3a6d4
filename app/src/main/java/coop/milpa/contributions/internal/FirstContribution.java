package coop.milpa.contributions.internal;

import coop.milpa.contributions.Contributions.Opening;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.EntryRequirement;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an applicant pays in before she is a member; her account is opened with it. */
@Component
class FirstContribution implements EntryRequirement {

    private final Settings settings;
    private final ContributionOpening opening;
    private final MovementRegister movements;
    private final Cooperatives cooperatives;
    private final Days days;
    private final TenantScope tenants;

    FirstContribution(
            Settings settings,
            ContributionOpening opening,
            MovementRegister movements,
            Cooperatives cooperatives,
            Days days,
            TenantScope tenants) {
        this.settings = settings;
        this.opening = opening;
        this.movements = movements;
        this.cooperatives = cooperatives;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public String code() {
        return "contributions.first-contribution";
    }

    @Override
    public Optional<Money> required(CooperativeId cooperative, MemberKind kind, LocalDate day) {
        return settings.get(cooperative, ContributionSettings.firstContribution(kind), day);
    }

    @Override
    public AccountId account(CooperativeId cooperative, Member member, LocalDate day) {
        Currency currency = required(cooperative, member.registration().kind(), day)
                .map(Money::currency)
                .or(() -> cooperatives.byId(cooperative).map(Cooperative::currency))
                .orElseThrow();
        var where = new Opening(cooperatives.mainBranch(cooperative).id(), currency, day);
        return tenants.write(
                cooperative,
                () -> opening.open(cooperative, where, List.of(member)).getFirst().id());
    }

    @Override
    public void met(CooperativeId cooperative, Member member, Money amount, EntryId entry) {
        tenants.run(
                cooperative,
                () -> movements.add(
                        cooperative,
                        days.open(cooperative).orElseThrow(),
                        List.of(Movement.first(member.id(), entry, amount.minor()))));
    }
}
