package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfer.State;
import coop.milpa.web.Viewer;

/**
 * What somebody sees of a transfer: whoever may still have to count it is not told what was sent.
 *
 * @param there  it was received
 * @param told  she is told what was sent and what was counted
 * @param receives  she may count what came
 * @param decides  she may accept the difference
 */
record TransferSight(boolean there, boolean told, boolean receives, boolean decides) {

    /** Of whoever asks for the page. */
    static TransferSight of(CashTransfer transfer, ActorId viewer) {
        boolean there = transfer.state() == State.RECEIVED;
        boolean sent = transfer.sent().by().equals(viewer);
        boolean counted =
                transfer.received().filter(one -> one.by().equals(viewer)).isPresent();
        boolean decides =
                transfer.state() == State.DISPUTED && !sent && !counted && Viewer.allows(TellerPermissions.APPROVE);
        return new TransferSight(there, there || sent || decides, !there && !sent && !decides, decides);
    }
}
