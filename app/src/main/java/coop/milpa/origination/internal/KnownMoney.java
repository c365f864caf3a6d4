package coop.milpa.origination.internal;

import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.origination.Evaluation;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a member has at the cooperative. */
@Component
class KnownMoney {

    private final Contributions contributions;
    private final SavingsPositions savings;

    KnownMoney(Contributions contributions, SavingsPositions savings) {
        this.contributions = contributions;
        this.savings = savings;
    }

    Evaluation.Own of(CooperativeId cooperative, MemberId member, Currency currency, LocalDate day) {
        Money paidIn = Optional.ofNullable(contributions
                        .positions(cooperative, List.of(member), day)
                        .get(member))
                .map(ContributionPosition::paidIn)
                .filter(money -> money.currency().equals(currency))
                .orElse(Money.zero(currency));
        Money saved = savings.ownedBy(cooperative, member).stream()
                .map(position -> position.figures().balance())
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        return new Evaluation.Own(paidIn, saved);
    }
}
