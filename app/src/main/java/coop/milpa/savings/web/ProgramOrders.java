package coop.milpa.savings.web;

import coop.milpa.api.Operation.Asked;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branches;
import coop.milpa.savings.SavingsOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes orders of what other systems ask for one at a time: the actor is the system, who signs is whom it names. */
@Component
class ProgramOrders {

    private final PeopleByNumber people;
    private final Branches branches;

    ProgramOrders(PeopleByNumber people, Branches branches) {
        this.people = people;
        this.branches = branches;
    }

    /** Who asks, and whose cash it is; or who is not known. */
    Outcome<WindowForm.Window> window(CooperativeId cooperative, Asked<?> asked, WhoAsks who, PartyId owner) {
        var named = new Named(cooperative);
        PartyId executor = named.or(who.by(), owner);
        PartyId ordering = named.or(who.ordering(), executor);
        PartyId beneficiary = named.or(who.beneficiary(), owner);
        Set<PartyId> acting = Set.copyOf(List.of(executor, named.or(who.cosigner(), executor)));
        Optional<Refusal> unknown = named.unknown();
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        var cash = new CashDeclaration(executor, ordering, beneficiary, who.funds());
        return order(cooperative, asked, who.branch(), acting).map(order -> new WindowForm.Window(order, cash));
    }

    /** An order of somebody in the office: nobody stands at the window. */
    Outcome<SavingsOrder> office(CooperativeId cooperative, Asked<?> asked, Optional<String> branch) {
        return order(cooperative, asked, branch, Set.of());
    }

    private Outcome<SavingsOrder> order(
            CooperativeId cooperative, Asked<?> asked, Optional<String> branch, Set<PartyId> acting) {
        return branches.named(cooperative, branch)
                .map(at -> new SavingsOrder(
                        cooperative,
                        asked.request(),
                        asked.actor(),
                        new SavingsOrder.Place(at, acting, Optional.empty())));
    }

    /** Looks people up, and remembers who is not there. */
    private final class Named {

        private final CooperativeId cooperative;
        private final List<Refusal> unknown = new ArrayList<>();

        Named(CooperativeId cooperative) {
            this.cooperative = cooperative;
        }

        PartyId or(Optional<String> number, PartyId usual) {
            return number.map(given -> switch (people.named(cooperative, given)) {
                        case Outcome.Done<PartyId>(PartyId party) -> party;
                        case Outcome.Refused<PartyId>(Refusal why) -> {
                            unknown.add(why);
                            yield usual;
                        }
                    })
                    .orElse(usual);
        }

        Optional<Refusal> unknown() {
            return unknown.stream().findFirst();
        }
    }
}
