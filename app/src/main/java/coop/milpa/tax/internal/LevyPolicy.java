package coop.milpa.tax.internal;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import coop.milpa.tax.MovementTax;
import coop.milpa.tax.MovementTax.Grounds;
import java.math.RoundingMode;

/** Reckons a tax on a movement. */
final class LevyPolicy {

    private LevyPolicy() {}

    /** Amount × rate, cut down to whole steps: what is less than a step is not levied. */
    static MovementTax levy(Money amount, LevyRate levy) {
        Money step = new Money(
                levy.step()
                        .movePointRight(amount.currency().getDefaultFractionDigits())
                        .longValueExact(),
                amount.currency());
        long steps = Fraction.of(amount.minor())
                .times(levy.rate().fraction())
                .dividedBy(step.minor())
                .rounded(0, RoundingMode.DOWN)
                .longValueExact();
        return new MovementTax(step.times(steps), new Grounds.Levied(levy.rate(), step, levy.source()));
    }
}
