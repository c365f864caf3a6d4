package coop.milpa.savings.web;

import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds what addresses of the API name in savings. What is not there ends with an answer that says so. */
@Component
class NamedSavings {

    private final Cooperatives cooperatives;
    private final SavingsPositions positions;
    private final Days days;

    NamedSavings(Cooperatives cooperatives, SavingsPositions positions, Days days) {
        this.cooperatives = cooperatives;
        this.positions = positions;
        this.days = days;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }

    SavingsPosition position(CooperativeId cooperative, String number) {
        return positions
                .of(cooperative, number)
                .orElseThrow(() -> InAddress.unknown("savings.unknown-account", number));
    }

    /** The account of an address that says whose it is. */
    SavingsPosition position(String code, String number) {
        return position(cooperative(code).id(), number);
    }

    /** The days {@code from} to {@code to}, both included; all until the open day if they are not said. */
    Period period(Cooperative cooperative, SavingsPosition position, Query query) {
        LocalDate opened = position.account().terms().openedOn();
        LocalDate from = query.day("from").filter(day -> day.isAfter(opened)).orElse(opened);
        LocalDate to =
                query.day("to").orElseGet(() -> days.open(cooperative.id()).orElse(cooperative.booksFrom()));
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        return new Period(from, to);
    }
}
