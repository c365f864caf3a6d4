package coop.milpa.savings.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads from a form at which branch something is asked, who stands at the window, and whose cash it is. Whoever is not
 * named is the owner of the account, so that the form of everyday is short.
 */
@Component
class WindowForm {

    static final String BRANCH = "branch";
    static final String EXECUTOR = "executor";
    static final String COSIGNER = "cosigner";
    static final String ORDERING = "ordering";
    static final String BENEFICIARY = "beneficiary";
    static final String SOURCE = "source";

    private static final int SOURCE_MAX = 200;

    private final Branches branches;
    private final PeopleByNumber people;
    private final Parties parties;
    private final CurrentActor current;

    WindowForm(Branches branches, PeopleByNumber people, Parties parties, CurrentActor current) {
        this.branches = branches;
        this.people = people;
        this.parties = parties;
        this.current = current;
    }

    /** Who asks, and whose cash it is. */
    record Window(SavingsOrder order, CashDeclaration cash) {}

    /** Everything about the window; empty if something of it is wrong. */
    Optional<Window> read(Cooperative cooperative, Form form, PartyId owner) {
        PartyId executor =
                people.asked(cooperative.id(), form, EXECUTOR).map(Party::id).orElse(owner);
        PartyId ordering =
                people.asked(cooperative.id(), form, ORDERING).map(Party::id).orElse(executor);
        PartyId beneficiary =
                people.asked(cooperative.id(), form, BENEFICIARY).map(Party::id).orElse(owner);
        Set<PartyId> acting = new LinkedHashSet<>(List.of(executor));
        people.asked(cooperative.id(), form, COSIGNER).map(Party::id).ifPresent(acting::add);
        Optional<BranchId> branch = branches.asked(cooperative.id(), form, BRANCH);
        String source = form.text(SOURCE);
        form.limit(SOURCE, SOURCE_MAX);
        if (!form.isRight() || branch.isEmpty()) {
            return Optional.empty();
        }
        var place = new SavingsOrder.Place(branch.get(), acting, Optional.empty());
        var order = new SavingsOrder(
                cooperative.id(), form.request(), current.get().actor().id(), place);
        return Optional.of(new Window(order, new CashDeclaration(executor, ordering, beneficiary, source)));
    }

    /** An order of somebody in the office, at the main branch unless another is named; nobody stands at the window. */
    Optional<SavingsOrder> office(Cooperative cooperative, Form form) {
        return branches.asked(cooperative.id(), form, BRANCH)
                .map(at -> new SavingsOrder(
                        cooperative.id(),
                        form.request(),
                        current.get().actor().id(),
                        new SavingsOrder.Place(at, Set.of(), Optional.empty())));
    }

    /** Code to name, the main branch first. */
    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }

    /** Who stands at the window and behind the cash, as it was understood. */
    List<Answer> answers(Cooperative cooperative, Window window, boolean withCash) {
        CashDeclaration cash = window.cash();
        List<PartyId> all = new ArrayList<>(window.order().place().acting());
        all.addAll(List.of(cash.executor(), cash.orderingParty(), cash.beneficiary()));
        Map<PartyId, Party> named = parties.named(cooperative.id(), all);
        List<Answer> answers = new ArrayList<>();
        String acting = window.order().place().acting().stream()
                .map(party -> name(named, party))
                .collect(Collectors.joining(", "));
        answers.add(new Answer("field.savings.executor", acting));
        if (withCash) {
            answers.add(new Answer("field.savings.ordering", name(named, cash.orderingParty())));
            answers.add(new Answer("field.savings.beneficiary", name(named, cash.beneficiary())));
            answers.add(new Answer("field.savings.source", cash.sourceOfFunds()));
        }
        return answers;
    }

    private static String name(Map<PartyId, Party> named, PartyId party) {
        return Optional.ofNullable(named.get(party)).map(Party::name).orElse("–");
    }
}
