package coop.milpa.loan;

/**
 * How a level instalment is found.
 *
 * @param from  the rate behind it
 * @param multiple  it is rounded to a multiple of this, in minor units; 1 for none
 * @param smooth  whether it is changed by a little so that the last instalment differs less
 */
public record LevelRule(From from, long multiple, boolean smooth) {

    /** The rate behind a level instalment. */
    public enum From {
        /** Each period's own interest: debt × Π(1 + rᵢ) ÷ fₙ, see {@link coop.milpa.kernel.Annuity}. */
        PERIODS,
        /** The nominal rate of a period, P·r ÷ (1 − (1 + r)⁻ⁿ), though its interest is measured in real days. */
        NOMINAL
    }

    public LevelRule {
        if (multiple <= 0) {
            throw new IllegalArgumentException("No multiple: " + multiple);
        }
    }
}
