package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.Exchanges;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the cooperative and the operation that an address asks for; where there is none, a page says so. */
@Component
class AskedExchange {

    private final Cooperatives cooperatives;
    private final Exchanges exchanges;
    private final Days days;

    AskedExchange(Cooperatives cooperatives, Exchanges exchanges, Days days) {
        this.cooperatives = cooperatives;
        this.exchanges = exchanges;
        this.days = days;
    }

    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    ExchangeOperation operation(Cooperative cooperative, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> exchanges.find(cooperative.id(), Long.parseLong(text)))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "exchange.unknown-operation",
                        addressOf(cooperative) + "/operations",
                        Input.shown(number)));
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/exchange";
    }
}
