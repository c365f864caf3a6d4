package coop.milpa.termdeposits.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Query;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermRefusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes orders of what other systems ask about term deposits; they themselves are who carries it out. */
@Component
class TermOrders {

    private static final int NUMBER_MAX = 40;
    private static final int BRANCH_MAX = 10;
    private static final int FUNDS_MAX = 200;

    private final Members members;
    private final Branches branches;
    private final CurrentActor current;

    TermOrders(Members members, Branches branches, CurrentActor current) {
        this.members = members;
        this.branches = branches;
        this.current = current;
    }

    /**
     * Where it is asked, by whom, and about which money.
     *
     * @param by  the number of the member who asks; the owner if it is not said
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
            return new Where(
                    query.text("by"),
                    query.text("branch"),
                    query.text(field),
                    query.text("funds")
                            .filter(text -> text.length() <= FUNDS_MAX)
                            .orElse(""));
        }
    }

    /** Who asks, and the money. */
    record Ordered(TermOrder order, Means means) {}

    /** The order, or why there can be none. */
    Outcome<Ordered> of(CooperativeId cooperative, RequestId request, PartyId owner, Where where) {
        Optional<Member> by = where.by().flatMap(number -> members.find(cooperative, number));
        if (where.by().isPresent() && by.isEmpty()) {
            return Outcome.refused(new TermRefusal.NotAMember(where.by().get()));
        }
        String code = where.branch().orElse(Branch.MAIN);
        Optional<BranchId> branch = branches.find(cooperative, code).map(Branch::id);
        if (branch.isEmpty()) {
            return Outcome.refused(new RegistryRefusal.UnknownBranch(code));
        }
        PartyId acting = by.map(Member::party).orElse(owner);
        var order = new TermOrder(cooperative, request, current.get().actor().id(), branch.get(), Set.of(acting));
        var declaration = new CashDeclaration(acting, acting, owner, where.funds());
        return Outcome.done(new Ordered(
                order, where.savings().<Means>map(Means.Savings::new).orElseGet(() -> new Means.Cash(declaration))));
    }

    /** An order for which nobody has to come. */
    TermOrder unattended(CooperativeId cooperative, RequestId request) {
        BranchId branch = branches.find(cooperative, Branch.MAIN).orElseThrow().id();
        return new TermOrder(cooperative, request, current.get().actor().id(), branch, Set.of());
    }
}
