package coop.milpa.contributions.web;

import coop.milpa.api.Query;
import coop.milpa.ledger.Books.Period;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that another system asks for: of the year so far, unless it says others. */
@Component
class AskedBookDays {

    private final AskedDays days;

    AskedBookDays(AskedDays days) {
        this.days = days;
    }

    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative);
    }

    Period of(Cooperative cooperative, Query query) {
        LocalDate to = query.day("to").orElseGet(() -> days.open(cooperative));
        LocalDate from = query.day("from").orElseGet(() -> to.withDayOfYear(1));
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        return new Period(from, to);
    }
}
