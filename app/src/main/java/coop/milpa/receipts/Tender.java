package coop.milpa.receipts;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.AccountId;
import java.util.Set;

/** What a receipt is paid with. */
public sealed interface Tender {

    /** Notes and coins at a branch. */
    record Cash(BranchId branch, CashDeclaration declaration) implements Tender {}

    /** The member's own savings, taken out by those who may. */
    record FromAccount(AccountId account, Set<PartyId> acting) implements Tender {

        public FromAccount {
            acting = Set.copyOf(acting);
        }
    }

    /** A transfer that came in for the member, such as her employer's; it waits in clearing until then. */
    record Transfer(BranchId branch) implements Tender {}
}
