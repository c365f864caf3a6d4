package coop.milpa.contributions.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.EntryRequirement;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.Settings;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an applicant pays to enter: income of the cooperative, given back to nobody once she is a member. */
@Component
class EntranceFee implements EntryRequirement {

    private final Settings settings;
    private final Accounts accounts;
    private final Cooperatives cooperatives;

    EntranceFee(Settings settings, Accounts accounts, Cooperatives cooperatives) {
        this.settings = settings;
        this.accounts = accounts;
        this.cooperatives = cooperatives;
    }

    @Override
    public String code() {
        return "contributions.entrance-fee";
    }

    @Override
    public Optional<Money> required(CooperativeId cooperative, MemberKind kind, LocalDate day) {
        return settings.get(cooperative, ContributionSettings.entranceFee(kind), day);
    }

    @Override
    public AccountId account(CooperativeId cooperative, Member member, LocalDate day) {
        BranchId branch = cooperatives.mainBranch(cooperative).id();
        Currency currency = required(cooperative, member.registration().kind(), day)
                .map(Money::currency)
                .or(() -> cooperatives.byId(cooperative).map(Cooperative::currency))
                .orElseThrow();
        return accounts.own(cooperative, AccountRole.ENTRANCE_FEE_INCOME, branch, currency);
    }

    /** The entry says it all. */
    @Override
    public void met(CooperativeId cooperative, Member member, Money amount, EntryId entry) {}
}
