package coop.milpa.credit.web;

import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.credit.PayLoan;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A loan is paid from the borrower's savings: how much, what that pays, then it is done. Cash is for the window. */
@Controller
@RequestMapping("/c/{cooperative}/loans/{number}/payment")
@Needs(CreditPermissions.PAY)
class PaymentPages {

    private static final String FROM = "from";
    private static final String AMOUNT = "amount";
    private static final String EXECUTOR = "executor";

    private final AskedLoan asked;
    private final Loans loans;
    private final Members members;
    private final PeopleByNumber people;
    private final SavingsPositions savings;
    private final CurrentActor current;
    private final Notices notices;

    PaymentPages(
            AskedLoan asked,
            Loans loans,
            Members members,
            PeopleByNumber people,
            SavingsPositions savings,
            CurrentActor current,
            Notices notices) {
        this.asked = asked;
        this.loans = loans;
        this.members = members;
        this.people = people;
        this.savings = savings;
        this.current = current;
        this.notices = notices;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, LoanPosition position, Form form) {

        String address() {
            return AskedLoan.addressOf(cooperative) + "/" + position.loan().number();
        }
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, given), model, response);
    }

    @PostMapping("/again")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given);
        Optional<PayLoan> command = read(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (loans.preview(command.get())) {
            case Outcome.Refused<LoanHappening>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<LoanHappening>(LoanHappening would) -> {
                show(wanted, model, response);
                model.addAttribute("would", would);
                yield "credit/check-payment";
            }
        };
    }

    @PostMapping
    String pay(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given);
        Optional<PayLoan> command = read(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (loans.pay(command.get())) {
            case Outcome.Refused<LoanHappening>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<LoanHappening>(LoanHappening paid) -> {
                notices.tell(Message.of("credit.paid", paid.amount(), paid.owed()));
                yield "redirect:" + wanted.address();
            }
        };
    }

    private Wanted wanted(String cooperative, String number, Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        return new Wanted(found, asked.position(found, number), Form.of(given));
    }

    /** Whoever is not named is the borrower; no amount is all that is owed. */
    private Optional<PayLoan> read(Wanted wanted) {
        Form form = wanted.form();
        Optional<Member> borrower =
                members.find(wanted.cooperative().id(), wanted.position().loan().borrower());
        Optional<Party> executor = people.asked(wanted.cooperative().id(), form, EXECUTOR);
        Optional<String> from = form.needed(FROM);
        Optional<Money> amount = form.text(AMOUNT).isEmpty()
                ? Optional.empty()
                : form.money(AMOUNT, wanted.position().loan().standing().owed().currency());
        if (!form.isRight() || from.isEmpty() || borrower.isEmpty()) {
            return Optional.empty();
        }
        var order = new LoanOrder(
                wanted.cooperative().id(),
                form.request(),
                current.get().actor().id(),
                wanted.position().loan().granted().branch(),
                Set.of(executor.map(Party::id).orElse(borrower.get().party())));
        return Optional.of(
                new PayLoan(order, wanted.position().loan().number(), amount, new LoanMeans.Savings(from.get())));
    }

    private String refused(Wanted wanted, Refusal why, Model model, HttpServletResponse response) {
        String field = why.code().startsWith("credit.") ? AMOUNT : why.code().startsWith("members.") ? EXECUTOR : FROM;
        wanted.form().refused(field, why);
        return filledIn(wanted, model, response);
    }

    private String filledIn(Wanted wanted, Model model, HttpServletResponse response) {
        show(wanted, model, response);
        Map<String, String> accounts = new LinkedHashMap<>();
        savings.ownedBy(wanted.cooperative().id(), wanted.position().loan().borrower()).stream()
                .filter(position -> !position.isClosed())
                .map(position -> position.account().terms().number())
                .forEach(number -> accounts.put(number, number));
        model.addAttribute("accounts", accounts);
        return "credit/payment";
    }

    private static void show(Wanted wanted, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        var owed = wanted.position().loan().standing().owed();
        model.addAttribute("cooperative", wanted.cooperative());
        model.addAttribute("position", wanted.position());
        model.addAttribute("units", new LoanPages.Units(owed.currency()));
    }
}
