package coop.milpa.exchange;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A request to publish rates.
 *
 * @param request  makes it safe to ask again
 * @param currency  the foreign one
 * @param validFrom  the first day of the books; the open day for rates that hold from now on
 */
public record PublishRate(
        CooperativeId cooperative,
        RequestId request,
        Currency currency,
        Prices prices,
        LocalDate validFrom,
        Source source) {}
