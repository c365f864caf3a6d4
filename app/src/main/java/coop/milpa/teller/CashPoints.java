package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** The vaults and drawers of a cooperative. */
public interface CashPoints {

    /**
     * Opens the vault of a branch in a currency; one that was retired is opened again. What an accountant enters by
     * hand under the code of the vault stands in it.
     *
     * @return it, also if it was opened before; or the first {@link TellerRefusal} that applies
     */
    Outcome<CashPoint> openVault(OpenVault command);

    /**
     * Opens a drawer, empty.
     *
     * @return it, the same one if it was asked before; or the first {@link TellerRefusal} that applies
     */
    Outcome<CashPoint> openDrawer(OpenDrawer command);

    /**
     * Gives up a vault or a drawer that is empty.
     *
     * @return it as it is now; or the first {@link TellerRefusal} that applies
     */
    Outcome<CashPoint> retire(RetireCashPoint command);

    Optional<CashPoint> find(CooperativeId cooperative, CashPointId point);

    /**
     * All that are not retired as they stand now, by branch, currency, kind and code. Of one currency they add up to
     * what the books say of cash and vault, without what is {@linkplain CashTransfers#onTheWay on its way}.
     */
    List<CashPointView> all(CooperativeId cooperative);

    /** Those of one branch. */
    List<CashPointView> of(CooperativeId cooperative, BranchId branch);
}
