package coop.milpa.exchange;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The rates of a cooperative, by currency and day. */
public interface ExchangeRates {

    /**
     * Publishes rates.
     *
     * @return the version, the same one if it was asked before; or {@link ExchangeRefusal.RequestReused}, {@link
     *     ExchangeRefusal.NationalCurrency}, {@link ExchangeRefusal.UnknownCurrency}, {@link
     *     ExchangeRefusal.BuyAboveSell}, {@link ExchangeRefusal.RateInClosedDays}
     */
    Outcome<ExchangeRate> publish(PublishRate command);

    /** The version of a currency that holds on a day: the last set of those that begin last. */
    Optional<ExchangeRate> inForce(CooperativeId cooperative, Currency currency, LocalDate day);

    /** Of each currency the version that holds on a day, by code of the currency. */
    List<ExchangeRate> board(CooperativeId cooperative, LocalDate day);

    /** All versions, the last set first, at most {@code limit}. */
    List<ExchangeRate> versions(CooperativeId cooperative, int limit);
}
