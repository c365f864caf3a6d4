package coop.milpa.savings;

/**
 * What an authority ordered, as its paper says.
 *
 * @param authority  which: 1 to 100 characters
 * @param caseNumber  under which it keeps the matter: 1 to 60 characters
 */
public record CourtOrder(String authority, String caseNumber) {

    private static final int AUTHORITY_MAX = 100;
    private static final int CASE_MAX = 60;

    public CourtOrder {
        if (authority.isBlank() || authority.length() > AUTHORITY_MAX) {
            throw new IllegalArgumentException("Authority is '" + authority + "'");
        }
        if (caseNumber.isBlank() || caseNumber.length() > CASE_MAX) {
            throw new IllegalArgumentException("Case is '" + caseNumber + "'");
        }
    }
}
