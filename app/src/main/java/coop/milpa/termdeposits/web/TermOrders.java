package coop.milpa.termdeposits.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Query;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.TermOrder;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes orders of what other systems ask about term deposits; they themselves are who carries it out. */
@Component
class TermOrders {

    private static final int NUMBER_MAX = 40;
    private static final int BRANCH_MAX = 10;
    private static final int FUNDS_MAX = 200;

    private final PeopleByNumber people;
    private final Branches branches;
    private final CurrentActor current;

    TermOrders(PeopleByNumber people, Branches branches, CurrentActor current) {
        this.people = people;
        this.branches = branches;
        this.current = current;
    }

    /**
     * Where it is asked, by whom, and about which money.
     *
     * @param by  the number, of a member or a document, of who asks; the owner if it is not said
     * @param branch  its code; the main one if it is not said
     * @param savings  the account that money comes from or goes to; cash if it is not said
     * @param funds  of cash: where it comes from or goes to
     */
    record Where(Optional<String> by, Optional<String> branch, Optional<String> savings, String funds) {

        /** Of an order that moves no money. */
        static Where of(Fields fields) {
            return new Where(
                    fields.optionalText("by", NUMBER_MAX),
                    fields.optionalText("branch", BRANCH_MAX),
                    Optional.empty(),
                    "");
        }

        /**
         * Of one that does.
         *
         * @param field  that names the savings account
         */
        static Where of(Fields fields, String field) {
            return new Where(
                    fields.optionalText("by", NUMBER_MAX),
                    fields.optionalText("branch", BRANCH_MAX),
                    fields.optionalText(field, NUMBER_MAX),
                    fields.optionalText("funds", FUNDS_MAX).orElse(""));
        }

        static Where of(Query query, String field) {
            String funds = query.text("funds").orElse("");
            if (funds.length() > FUNDS_MAX) {
                throw Query.bad("funds", "too-long", FUNDS_MAX);
            }
            return new Where(query.text("by"), query.text("branch"), query.text(field), funds);
        }
    }

    /** Who asks, and the money. */
    record Ordered(TermOrder order, Means means) {}

    /** The order, or why there can be none. */
    Outcome<Ordered> of(CooperativeId cooperative, RequestId request, PartyId owner, Where where) {
        Outcome<PartyId> asking =
                where.by().map(number -> people.named(cooperative, number)).orElseGet(() -> Outcome.done(owner));
        return asking.then(acting -> branches.named(cooperative, where.branch())
                .map(branch -> new TermOrder(
                        cooperative, request, current.get().actor().id(), branch, Set.of(acting)))
                .map(order -> new Ordered(order, means(acting, owner, where))));
    }

    private static Means means(PartyId acting, PartyId owner, Where where) {
        return where.savings()
                .<Means>map(Means.Savings::new)
                .orElseGet(() -> new Means.Cash(new CashDeclaration(acting, acting, owner, where.funds())));
    }

    /** An order for which nobody has to come. */
    TermOrder unattended(CooperativeId cooperative, RequestId request) {
        BranchId branch = branches.find(cooperative, Branch.MAIN).orElseThrow().id();
        return new TermOrder(cooperative, request, current.get().actor().id(), branch, Set.of());
    }
}
