package coop.milpa.ledger;

/**
 * A code of the chart of accounts, such as {@code 301101}: 1 to 20 digits.
 *
 * @param value  as it is in the chart
 */
public record AccountCode(String value) implements Comparable<AccountCode> {

    private static final int DIGITS_MAX = 20;

    public AccountCode {
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || value.length() > DIGITS_MAX) {
            throw new IllegalArgumentException("Account code is '" + value + "'");
        }
    }

    /** Whether this code stands below another in the chart: {@code 301101} below {@code 301}. */
    public boolean isUnder(AccountCode group) {
        return value.startsWith(group.value);
    }

    @Override
    public int compareTo(AccountCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
