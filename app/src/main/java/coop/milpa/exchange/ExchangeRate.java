package coop.milpa.exchange;

import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A version of the rates of a currency. It holds from its first day on, and on that day from the moment it was set,
 * until a later one does.
 *
 * @param currency  the foreign one
 * @param version  counted from 1 for each currency
 * @param prices  in the cooperative's own currency
 * @param validFrom  the first day of the books
 * @param source  whose decision or publication, and how far it was checked
 * @param set  when, and by whom
 */
public record ExchangeRate(
        Currency currency, long version, Prices prices, LocalDate validFrom, Source source, Set set) {

    /** When rates were set, and by whom. */
    public record Set(Instant at, ActorId by) {}
}
