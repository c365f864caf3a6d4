package coop.milpa.termdeposits.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.web.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads from a form where something is asked, who stands at the window, and where money comes from or goes to. */
@Component
class TermWindow {

    static final String BRANCH = "branch";
    static final String EXECUTOR = "executor";
    static final String SOURCE = "source";
    static final String CASH = "CASH";

    private static final int SOURCE_MAX = 200;

    private final Branches branches;
    private final PeopleByNumber people;
    private final SavingsPositions savings;
    private final CurrentActor current;

    TermWindow(Branches branches, PeopleByNumber people, SavingsPositions savings, CurrentActor current) {
        this.branches = branches;
        this.people = people;
        this.savings = savings;
        this.current = current;
    }

    /** Who asks, and the money. */
    record Window(TermOrder order, Means means) {}

    /**
     * Everything about the window; empty if something of it is wrong. Whoever is not named is the owner.
     *
     * @param field  that says where the money comes from or goes to: cash, or the number of a savings account
     */
    Optional<Window> read(Cooperative cooperative, Form form, PartyId owner, String field) {
        PartyId executor = executor(cooperative, form, owner);
        Optional<BranchId> branch = branches.asked(cooperative.id(), form, BRANCH);
        Optional<String> from = form.needed(field);
        form.limit(SOURCE, SOURCE_MAX);
        if (!form.isRight() || branch.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        var order = new TermOrder(
                cooperative.id(), form.request(), current.get().actor().id(), branch.get(), Set.of(executor));
        var declaration = new CashDeclaration(executor, executor, owner, form.text(SOURCE));
        Means means = from.get().equals(CASH) ? new Means.Cash(declaration) : new Means.Savings(from.get());
        return Optional.of(new Window(order, means));
    }

    /** An order that moves no money, of whoever stands at the window: the owner, unless another is named. */
    TermOrder order(Cooperative cooperative, Form form, PartyId owner) {
        return order(cooperative, form, Set.of(executor(cooperative, form, owner)));
    }

    /** One for which nobody has to come. */
    TermOrder order(Cooperative cooperative, Form form) {
        return order(cooperative, form, Set.of());
    }

    private TermOrder order(Cooperative cooperative, Form form, Set<PartyId> acting) {
        BranchId branch =
                branches.find(cooperative.id(), Branch.MAIN).orElseThrow().id();
        return new TermOrder(
                cooperative.id(), form.request(), current.get().actor().id(), branch, acting);
    }

    private PartyId executor(Cooperative cooperative, Form form, PartyId owner) {
        return people.asked(cooperative.id(), form, EXECUTOR).map(Party::id).orElse(owner);
    }

    /** The savings accounts of a member that take what is paid, by number. */
    Map<String, String> accounts(Cooperative cooperative, MemberId owner) {
        Map<String, String> choices = new LinkedHashMap<>();
        savings.ownedBy(cooperative.id(), owner).stream()
                .filter(position -> !position.isClosed())
                .map(position -> position.account().terms())
                .filter(terms -> terms.currency().equals(cooperative.currency()))
                .forEach(terms -> choices.put(terms.number(), terms.number()));
        return choices;
    }

    /** Code to name, the main branch first. */
    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }
}
