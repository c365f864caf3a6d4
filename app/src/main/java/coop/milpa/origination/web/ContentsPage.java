package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.origination.LoanApplication.Contents;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a page on which is written what an application says. */
@Component
class ContentsPage {

    static final String BRANCH = "branch";
    static final String PRODUCT = "product";

    private final ContentsChoices choices;
    private final Days days;

    ContentsPage(ContentsChoices choices, Days days) {
        this.choices = choices;
        this.days = days;
    }

    /** Empty if something is wrong, which the form then says. */
    Optional<Contents> read(Cooperative cooperative, Form form) {
        Optional<CreditVersion> version = form.needed(PRODUCT)
                .flatMap(product -> choices.version(cooperative, product, open(cooperative)))
                .or(() -> form.wrong(
                        PRODUCT, Message.of("origination.form.unknown-product", Input.shown(form.text(PRODUCT)))));
        return version.flatMap(found -> new ContentsForm(form, found.currency()).read());
    }

    void show(Cooperative cooperative, Locale reader, Model model) {
        model.addAttribute("products", choices.products(cooperative, open(cooperative), reader));
    }

    /** Where a refusal can be mended. */
    static String field(Refusal why) {
        return switch (why.code()) {
            case "credit.unknown-product", "credit.not-offered", "credit.plan-needed" -> PRODUCT;
            case "credit.instalments-outside" -> "instalments";
            case "credit.grace-too-long" -> "gracePrincipal";
            case "credit.plan-out-of-order", "credit.plan-not-whole" -> "plan";
            default -> "amount";
        };
    }

    private LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }
}
