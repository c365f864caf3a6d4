package coop.milpa.contributions.web;

import coop.milpa.api.Amount;
import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPosition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's part of the capital, as other systems are told.
 *
 * @param account  the number of its account
 * @param paidIn  what stands in it
 * @param subscribed  what she has promised so far, paid in or not
 * @param unpaid  quotas of months that have begun, as far as they are not paid
 * @param arrears  the part of them whose day is over
 * @param shares  whole ones that are paid in, and what one is worth; missing where nothing is decided
 * @param closedOn  since when the account takes nothing more
 */
record ContributionText(
        String account,
        Amount paidIn,
        Amount subscribed,
        Amount unpaid,
        Amount arrears,
        Optional<SharesText> shares,
        Optional<String> closedOn) {

    /** Whole shares, and the part of one more that is paid in. */
    record SharesText(Amount nominal, long whole, String fraction) {

        static Optional<SharesText> of(ContributionPosition position) {
            return position.nominal()
                    .map(nominal -> new SharesText(
                            Amount.of(nominal),
                            position.wholeShares(),
                            position.fraction().toPlainString()));
        }
    }

    static ContributionText of(ContributionAccount account, ContributionPosition position) {
        return new ContributionText(
                account.number(),
                Amount.of(position.paidIn()),
                Amount.of(position.subscribed()),
                Amount.of(position.unpaid()),
                Amount.of(position.arrears()),
                SharesText.of(position),
                account.closedOn().map(LocalDate::toString));
    }
}
