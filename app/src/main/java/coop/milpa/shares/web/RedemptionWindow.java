package coop.milpa.shares.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.PayRedemption;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.RedemptionId;
import coop.milpa.shares.Redemptions;
import coop.milpa.web.Form;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from a form who takes a leaver's money and where, and rehearses the payment. */
@Component
class RedemptionWindow {

    static final String BRANCH = "branch";
    static final String EXECUTOR = "executor";
    static final String SOURCE = "source";

    private static final int SOURCE_MAX = 200;

    private final Branches branches;
    private final PeopleByNumber people;
    private final Redemptions redemptions;
    private final TenantScope tenants;

    RedemptionWindow(Branches branches, PeopleByNumber people, Redemptions redemptions, TenantScope tenants) {
        this.branches = branches;
        this.people = people;
        this.redemptions = redemptions;
        this.tenants = tenants;
    }

    /** Empty if something is wrong. Whoever is not named is the leaver. */
    Optional<PayRedemption> read(Cooperative cooperative, Form form, PartyId leaver, RedemptionId redemption) {
        PartyId executor =
                people.asked(cooperative.id(), form, EXECUTOR).map(Party::id).orElse(leaver);
        Optional<BranchId> branch = branches.asked(cooperative.id(), form, BRANCH);
        form.limit(SOURCE, SOURCE_MAX);
        if (!form.isRight() || branch.isEmpty()) {
            return Optional.empty();
        }
        var declaration = new CashDeclaration(executor, leaver, leaver, form.text(SOURCE));
        return Optional.of(new PayRedemption(cooperative.id(), form.request(), redemption, branch.get(), declaration));
    }

    Outcome<Redemption> rehearse(PayRedemption command) {
        return tenants.rehearse(command.cooperative(), () -> redemptions.pay(command));
    }

    /** Code to name, the main branch first. */
    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }
}
