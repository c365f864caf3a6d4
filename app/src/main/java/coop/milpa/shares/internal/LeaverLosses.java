package coop.milpa.shares.internal;

import coop.milpa.contributions.BearLoss;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Posted;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Before a leaver's contributions are settled she bears her part of the losses that reserves do not cover. */
@Component
class LeaverLosses implements Holdings {

    private final Contributions contributions;
    private final BookSums sums;
    private final Accounts accounts;
    private final Cooperatives cooperatives;
    private final LossRegister register;
    private final TenantScope tenants;

    LeaverLosses(
            Contributions contributions,
            BookSums sums,
            Accounts accounts,
            Cooperatives cooperatives,
            LossRegister register,
            TenantScope tenants) {
        this.contributions = contributions;
        this.sums = sums;
        this.accounts = accounts;
        this.cooperatives = cooperatives;
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    public void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {
        tenants.run(
                cooperative,
                () -> Optional.ofNullable(contributions
                                .positions(cooperative, List.of(member), day)
                                .get(member))
                        .map(ContributionPosition::paidIn)
                        .filter(Money::isPositive)
                        .ifPresent(paidIn -> bear(cooperative, member, paidIn, day)));
    }

    /** Nothing of its own. */
    @Override
    public List<Holding> of(CooperativeId cooperative, MemberId member) {
        return List.of();
    }

    @Override
    public void close(CooperativeId cooperative, MemberId member, LocalDate day) {}

    private void bear(CooperativeId cooperative, MemberId member, Money paidIn, LocalDate day) {
        BookSums.At at = sums.on(cooperative, paidIn.currency(), day);
        var loss = new LossRegister.Loss(paidIn, at.uncovered(), at.capital());
        long borne = LossPolicy.borne(
                paidIn.minor(), loss.losses().minor(), loss.capital().minor());
        if (borne == 0) {
            return;
        }
        var amount = new Money(borne, paidIn.currency());
        var results = accounts.own(
                cooperative,
                AccountRole.RETAINED_SURPLUS,
                cooperatives.mainBranch(cooperative).id(),
                paidIn.currency());
        switch (contributions.bear(
                new BearLoss(cooperative, request(cooperative, member, day), member, amount, results))) {
            case Outcome.Done<Posted>(Posted posted) -> register.add(cooperative, member, posted, loss, amount);
            case Outcome.Refused<Posted>(Refusal why) ->
                throw new IllegalStateException("The books refuse: " + why.code());
        }
    }

    private static RequestId request(CooperativeId cooperative, MemberId member, LocalDate day) {
        String words = "milpa:shares:loss:" + cooperative + ":" + member + ":" + day;
        return new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }
}
