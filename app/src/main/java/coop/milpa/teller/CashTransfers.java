package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Cash from one cash point to another: between vault and drawers of a branch, vaults of two branches, and the branch's
 * general cash and its vault. Two people sign, each with a count; out of or into a drawer it is her whose shift it is.
 */
public interface CashTransfers {

    /**
     * Sends cash on its way.
     *
     * @return the transfer, the same one if it was asked before; or the first {@link TellerRefusal}, limit by amount or
     *     refusal of the books that applies
     */
    Outcome<CashTransfer> send(SendCash command);

    /**
     * Receives what was sent. Another count than was sent is kept, and refused as {@link TransferRefusal.TransferOff};
     * it may be counted again.
     *
     * @return the transfer as it is now; or the first {@link TellerRefusal} or refusal of the books that applies
     */
    Outcome<CashTransfer> receive(ReceiveCash command);

    /**
     * Accepts as a supervisor, neither sender nor receiver, that what was counted last is what came; the difference is
     * posted to cash over and short of the branch that sent it.
     *
     * @return the transfer as it is now; or the first {@link TellerRefusal}, limit by amount or refusal of the
     *     books that applies
     */
    Outcome<CashTransfer> accept(AcceptDifference command);

    Optional<CashTransfer> find(CooperativeId cooperative, CashTransferId transfer);

    /** What was sent and is not received, oldest first. */
    List<CashTransfer> onTheWay(CooperativeId cooperative);

    /** What went out of or into a cash point, newest first, at most {@code limit} and never more than 1,000. */
    List<CashTransfer> of(CooperativeId cooperative, CashPointId point, int limit);
}
