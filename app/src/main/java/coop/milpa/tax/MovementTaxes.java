package coop.milpa.tax;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/** What a country levies on a movement of money through an account. */
public interface MovementTaxes {

    /**
     * The tax on one movement; nothing where the country has none on that day, or exempts the operation.
     *
     * @param country  ISO 3166-1, two letters
     * @param operation  what is done, as a code such as {@code savings.deposit}
     * @param amount  what moves, positive; the tax is of the same currency
     * @param day  on which it moves
     */
    MovementTax of(String country, String operation, Money amount, LocalDate day);
}
