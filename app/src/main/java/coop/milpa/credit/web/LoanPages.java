package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanPosition;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A loan by its number: how it stands, its instalments, and what happened to it. */
@Controller
@RequestMapping("/c/{cooperative}/loans/{number}")
@Needs(CreditPermissions.READ)
class LoanPages {

    private final AskedLoan asked;
    private final CreditProducts products;
    private final Members members;

    LoanPages(AskedLoan asked, CreditProducts products, Members members) {
        this.asked = asked;
        this.products = products;
        this.members = members;
    }

    /** Amounts of the engine are minor units; pages show money. */
    record Units(Currency currency) {

        public Money of(long minor) {
            return new Money(minor, currency);
        }
    }

    @GetMapping
    String page(@PathVariable String cooperative, @PathVariable String number, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        LoanPosition position = asked.position(found, number);
        show(found, position, model);
        String product = position.loan().granted().product();
        model.addAttribute(
                "product",
                products.products(found.id()).stream()
                        .filter(one -> one.code().equals(product))
                        .findFirst()
                        .map((CreditProduct one) -> one.name(reader))
                        .orElse(product));
        return "credit/loan";
    }

    private void show(Cooperative cooperative, LoanPosition position, Model model) {
        Loan loan = position.loan();
        Optional<Member> borrower = members.find(cooperative.id(), loan.borrower());
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("position", position);
        model.addAttribute("loan", loan);
        model.addAttribute("units", new Units(loan.standing().owed().currency()));
        model.addAttribute("borrower", borrower);
    }
}
