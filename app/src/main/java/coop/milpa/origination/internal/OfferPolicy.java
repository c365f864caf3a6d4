package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.OriginationRefusal;
import java.util.Optional;

/** Says what has become otherwise since an application was judged. Pure. */
final class OfferPolicy {

    private OfferPolicy() {}

    /**
     * What of the loan would be otherwise.
     *
     * @param before  the version of the product that it was judged under
     * @param after  the one it would be paid out under
     */
    static Optional<OriginationRefusal> otherLoan(
            Evaluation.Terms then, Evaluation.Terms now, CreditVersion before, CreditVersion after) {
        if (!then.rate().equals(now.rate())) {
            return Optional.of(new OriginationRefusal.OtherRate(then.rate(), now.rate()));
        }
        if (!then.fees().equals(now.fees()) || !then.retained().equals(now.retained())) {
            return Optional.of(new OriginationRefusal.OtherCosts(
                    then.fees().plus(then.retained()), now.fees().plus(now.retained())));
        }
        boolean same = before.plan().equals(after.plan())
                && before.price().fees().equals(after.price().fees())
                && before.paying().equals(after.paying());
        return same ? Optional.empty() : Optional.of(new OriginationRefusal.OtherTerms(after.validFrom()));
    }

    /** Whether others, or more of them, would have to decide. */
    static Optional<OriginationRefusal> otherDeciders(Evaluation.Terms then, Evaluation.Terms now) {
        Level level = then.band().level();
        boolean enough =
                level == now.band().level() && then.band().votes() >= now.band().votes();
        return enough ? Optional.empty() : Optional.of(new OriginationRefusal.OtherDeciders());
    }
}
