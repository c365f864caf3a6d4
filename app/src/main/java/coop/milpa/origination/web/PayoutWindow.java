package coop.milpa.origination.web;

import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.origination.DisburseApplication;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads from a form where the money of a loan goes, and who stands at the window. */
@Component
class PayoutWindow {

    static final String TO = "to";
    static final String BRANCH = "branch";
    static final String EXECUTOR = "executor";
    static final String SOURCE = "source";
    static final String CASH = "CASH";

    private static final int SOURCE_MAX = 200;

    private final Branches branches;
    private final PeopleByNumber people;
    private final SavingsPositions savings;
    private final CurrentActor current;
    private final Words words;

    PayoutWindow(
            Branches branches, PeopleByNumber people, SavingsPositions savings, CurrentActor current, Words words) {
        this.branches = branches;
        this.people = people;
        this.savings = savings;
        this.current = current;
        this.words = words;
    }

    /** Empty if something is wrong, which the form then says. Whoever is not named is the member. */
    Optional<DisburseApplication> read(Asked found) {
        Cooperative cooperative = found.cooperative();
        Form form = found.form();
        PartyId owner = found.member().party();
        PartyId executor =
                people.asked(cooperative.id(), form, EXECUTOR).map(Party::id).orElse(owner);
        Optional<BranchId> branch = branches.asked(cooperative.id(), form, BRANCH);
        Optional<String> to = form.needed(TO);
        form.limit(SOURCE, SOURCE_MAX);
        if (!form.isRight()) {
            return Optional.empty();
        }
        var order = new LoanOrder(
                cooperative.id(), form.request(), current.get().actor().id(), branch.orElseThrow(), Set.of(executor));
        var declaration = new CashDeclaration(executor, executor, owner, form.text(SOURCE));
        LoanMeans means = to.orElseThrow().equals(CASH)
                ? new LoanMeans.Cash(declaration)
                : new LoanMeans.Savings(to.orElseThrow());
        return Optional.of(new DisburseApplication(order, found.application().number(), means));
    }

    /** The savings accounts of the member in the currency of the loan, and cash. */
    Map<String, String> means(Asked found, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        var currency = found.application().contents().asked().amount().currency();
        for (SavingsPosition position :
                savings.ownedBy(found.cooperative().id(), found.member().id())) {
            var terms = position.account().terms();
            if (!position.isClosed() && terms.currency().equals(currency)) {
                choices.put(terms.number(), terms.number());
            }
        }
        choices.put(CASH, words.said(Message.of("choice.origination.CASH"), reader));
        return choices;
    }

    /** Code to name, the main branch first. */
    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }
}
