package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.ContributionRefunds;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.Cause;
import coop.milpa.members.Holding;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where what a settlement leaves over goes, and who is told of contributions that wait to be given back. */
@Component
class Payables {

    private final Accounts accounts;
    private final DepartureRegister register;
    private final ObjectProvider<ContributionRefunds> refunds;

    Payables(Accounts accounts, DepartureRegister register, ObjectProvider<ContributionRefunds> refunds) {
        this.accounts = accounts;
        this.register = register;
        this.refunds = refunds;
    }

    /** Where a settlement stands in the books. */
    record Settled(EntryId entry, LocalDate on) {}

    /** Where what is left of an account goes. */
    AccountId account(CooperativeId cooperative, Cause cause, Holding holding) {
        BranchId branch = branch(cooperative, holding);
        AccountRole role = switch (cause) {
            case DEATH -> AccountRole.ESTATES_PAYABLE;
            case RESIGNATION, EXPULSION ->
                holding.kind() == Holding.Kind.CONTRIBUTION ? AccountRole.CONTRIBUTIONS_REFUNDABLE : AccountRole.CASH;
        };
        return accounts.own(cooperative, role, branch, holding.amount().currency());
    }

    /** Tells what is owed to a leaver; what the dead had is their beneficiaries'. */
    void tell(CooperativeId cooperative, Departure departure, SetOff setOff, Settled settled) {
        if (departure.cause() == Cause.DEATH) {
            return;
        }
        LocalDate effective = register.effectiveOn(cooperative, departure.id());
        setOff.lines().stream()
                .filter(line -> line.holding().kind() == Holding.Kind.CONTRIBUTION)
                .filter(line -> line.leftOver().isPositive())
                .map(line -> new ContributionRefunds.Owed(
                        departure,
                        effective,
                        branch(cooperative, line.holding()),
                        line.leftOver(),
                        settled.entry(),
                        settled.on()))
                .forEach(owed -> refunds.orderedStream().forEach(queue -> queue.owed(cooperative, owed)));
    }

    private BranchId branch(CooperativeId cooperative, Holding holding) {
        return accounts.find(cooperative, holding.account())
                .map(Account::branch)
                .orElseThrow();
    }
}
