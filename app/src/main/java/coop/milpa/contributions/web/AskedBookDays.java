package coop.milpa.contributions.web;

import coop.milpa.api.Query;
import coop.milpa.ledger.Books.Period;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.QueriedDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that another system asks for: of the year so far, unless it says others. */
@Component
class AskedBookDays {

    private final QueriedDays days;

    AskedBookDays(QueriedDays days) {
        this.days = days;
    }

    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative);
    }

    Period of(Cooperative cooperative, Query query) {
        return days.period(
                cooperative, query, days.day(cooperative, query, "to").withDayOfYear(1));
    }
}
