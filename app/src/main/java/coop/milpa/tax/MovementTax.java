package coop.milpa.tax;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.util.Optional;

/**
 * The tax on one movement, and how it came about.
 *
 * @param amount  what is due, zero or more
 * @param grounds  why that much
 */
public record MovementTax(Money amount, Grounds grounds) {

    /** Why a movement is taxed or not. */
    public sealed interface Grounds {

        /** The country levies nothing on that day. */
        record NoTax() implements Grounds {}

        /**
         * The law exempts the operation.
         *
         * @param basis  which provision
         */
        record Exempt(Source basis) implements Grounds {}

        /**
         * Amount × rate, cut down to a whole number of steps.
         *
         * @param rate  percent of the movement
         * @param step  what the tax is a multiple of, in the currency
         * @param basis  which provision
         */
        record Levied(Rate rate, Money step, Source basis) implements Grounds {}
    }

    /** Where the rate or the exemption stands; empty if there is no tax. */
    public Optional<Source> basis() {
        return switch (grounds) {
            case Grounds.NoTax() -> Optional.empty();
            case Grounds.Exempt(Source basis) -> Optional.of(basis);
            case Grounds.Levied(var rate, var step, Source basis) -> Optional.of(basis);
        };
    }
}
