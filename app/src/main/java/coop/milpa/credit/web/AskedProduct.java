package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the credit product that an address asks for. One that is not there ends with a page that says so. */
@Component
class AskedProduct {

    private final Cooperatives cooperatives;
    private final CreditProducts products;
    private final Days days;

    AskedProduct(Cooperatives cooperatives, CreditProducts products, Days days) {
        this.cooperatives = cooperatives;
        this.products = products;
        this.days = days;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    CreditProduct product(Cooperative cooperative, String code) {
        return products.products(cooperative.id()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "credit.unknown-product",
                        "/c/" + cooperative.code() + "/credit/products",
                        Input.shown(code)));
    }
}
