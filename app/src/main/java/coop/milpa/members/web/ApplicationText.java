package coop.milpa.members.web;

import coop.milpa.api.Amount;
import coop.milpa.kernel.Money;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.web.PersonNames.PersonName;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.Optional;

/**
 * An application as other systems are told.
 *
 * @param branch  the code of the branch where she applied
 * @param stage  {@code open}, {@code accepted}, {@code admitted}, {@code rejected} or {@code withdrawn}
 * @param outcome  what has become of it; what has not come is left out
 * @param payment  what she must pay and has paid; told of one application that is pending, not in lists
 */
record ApplicationText(
        String application,
        PersonName applicant,
        String kind,
        String branch,
        String appliedOn,
        Optional<PersonName> proposedBy,
        List<String> papers,
        List<ShareText> beneficiaries,
        String stage,
        OutcomeText outcome,
        Optional<PaymentText> payment) {

    /**
     * What has become of an application.
     *
     * @param resolution  where the decision stands in the minutes
     * @param reason  why she was rejected or thought better of it
     * @param endedOn  the day on which nothing more was to be done
     * @param member  the number she has been given
     */
    record OutcomeText(
            Optional<ResolutionText> resolution,
            Optional<String> reason,
            Optional<String> endedOn,
            Optional<String> member) {

        static final OutcomeText NONE =
                new OutcomeText(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What an applicant must pay and has paid.
     *
     * @param missing  in the cooperative's own currency
     */
    record PaymentText(List<RequiredText> required, List<Amount> paid, Amount missing, boolean complete) {

        static PaymentText of(Cooperative cooperative, EntryPayment payment) {
            var nothing = Money.zero(cooperative.currency());
            return new PaymentText(
                    payment.required().stream()
                            .map(each -> new RequiredText(each.code(), Amount.of(each.amount())))
                            .toList(),
                    payment.paid().stream().map(Amount::of).toList(),
                    Amount.of(payment.missing(nothing)),
                    payment.isComplete());
        }
    }

    /** Something that is required before she becomes a member, as a code that stays. */
    record RequiredText(String code, Amount amount) {}
}
