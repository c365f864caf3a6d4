package coop.milpa.loan;

/**
 * An amount by what it is for, in minor units of the loan's currency.
 *
 * @param principal  of what was lent
 * @param interest  for lending it
 * @param fees  costs beside it
 * @param penalties  for being late
 */
public record Portions(long principal, long interest, long fees, long penalties) {

    public static final Portions ZERO = new Portions(0, 0, 0, 0);

    static Portions of(Portion portion, long minor) {
        return switch (portion) {
            case PRINCIPAL -> new Portions(minor, 0, 0, 0);
            case INTEREST -> new Portions(0, minor, 0, 0);
            case FEE -> new Portions(0, 0, minor, 0);
            case PENALTY -> new Portions(0, 0, 0, minor);
        };
    }

    public long total() {
        return principal + interest + fees + penalties;
    }

    public Portions plus(Portions other) {
        return new Portions(
                principal + other.principal, interest + other.interest, fees + other.fees, penalties + other.penalties);
    }

    public Portions minus(Portions other) {
        return new Portions(
                principal - other.principal, interest - other.interest, fees - other.fees, penalties - other.penalties);
    }

    long of(Portion portion) {
        return switch (portion) {
            case PRINCIPAL -> principal;
            case INTEREST -> interest;
            case FEE -> fees;
            case PENALTY -> penalties;
        };
    }
}
