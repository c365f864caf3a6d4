package coop.milpa.receipts;

import coop.milpa.kernel.PartyId;

/**
 * Who stands behind cash that comes or goes, as the rules against money laundering ask of every operation.
 *
 * @param executor  who stands at the window
 * @param orderingParty  on whose order; often the same
 * @param beneficiary  for whom; often the same
 * @param sourceOfFunds  where the money comes from, or goes to, in the executor's words; may be empty below the
 *     threshold. At most 200 characters
 */
public record CashDeclaration(PartyId executor, PartyId orderingParty, PartyId beneficiary, String sourceOfFunds) {

    private static final int SOURCE_MAX = 200;

    public CashDeclaration {
        if (sourceOfFunds.length() > SOURCE_MAX) {
            throw new IllegalArgumentException("Source of funds has " + sourceOfFunds.length() + " characters");
        }
    }

    /** The same; where it said no source, with a reason in its place. */
    public CashDeclaration saying(String reason) {
        return sourceOfFunds.isBlank() ? new CashDeclaration(executor, orderingParty, beneficiary, reason) : this;
    }

    /** Someone with money of her own. */
    public static CashDeclaration own(PartyId party) {
        return new CashDeclaration(party, party, party, "");
    }
}
