package coop.milpa.teller;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The notes and coins of each currency, as dated data: {@code data/teller/denominations.csv}. */
public interface Denominations {

    /**
     * Why a count is none: of another currency, of a note or coin that there is not on that day, or not what was said.
     *
     * @param kept  the currency of what is counted
     */
    Optional<CountRefusal> forbids(CashCount count, Currency kept, LocalDate day);

    /** Those that are counted on a day, the largest first, notes before coins of the same value; none if unknown. */
    List<Denomination> of(Currency currency, LocalDate day);

    /** The currencies of which any are known on a day, by code: of these there can be vaults and drawers. */
    List<Currency> currencies(LocalDate day);
}
