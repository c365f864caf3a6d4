package coop.milpa.savings.web;

import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds whose papers an address asks for. What is not there ends with a page that says so. */
@Component
class AskedAccount {

    private final Cooperatives cooperatives;
    private final SavingsAccounts accounts;
    private final Days days;

    AskedAccount(Cooperatives cooperatives, SavingsAccounts accounts, Days days) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.days = days;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    SavingsAccount account(Cooperative cooperative, String number) {
        return accounts.find(cooperative.id(), number)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-account",
                        "/c/" + cooperative.code() + "/search",
                        Input.shown(number)));
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** The last day that is closed; the open one before any is. */
    LocalDate lastClosed(Cooperative cooperative) {
        return days.lastClosed(cooperative.id()).map(closed -> closed.date()).orElseGet(() -> open(cooperative));
    }

    static String addressOf(Cooperative cooperative, SavingsAccount account) {
        return UriComponentsBuilder.newInstance()
                .pathSegment(
                        "c", cooperative.code(), "accounts", account.terms().number())
                .encode()
                .toUriString();
    }
}
