package coop.milpa.kernel;

import java.math.BigDecimal;

/**
 * How earned interest becomes a posting.
 *
 * @param rounding  of interest and of tax, each apart from the exact figure
 * @param roundAt  whether what was rounded is carried on
 * @param withholding  tax in percent of positive interest; zero withholds nothing
 */
public record InterestSettlement(Rounding rounding, RoundAt roundAt, Rate withholding) {

    private static final Rate ALL = Rate.of("100");

    public InterestSettlement {
        if (withholding.compareTo(Rate.ZERO) < 0 || withholding.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("Withholding must be 0 to 100: " + withholding);
        }
    }

    BigDecimal shown(Accrual exact) {
        return exact.rounded(rounding);
    }

    Accrual taxOn(Accrual earned) {
        return earned.isPositive() ? earned.share(withholding) : Accrual.ZERO;
    }

    /** What goes on from here of an exact amount. */
    Accrual carried(Accrual exact) {
        return switch (roundAt) {
            case POSTING -> new Accrual(Fraction.of(shown(exact)));
            case END -> exact;
        };
    }
}
