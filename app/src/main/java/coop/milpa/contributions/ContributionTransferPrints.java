package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;

/** Counts how often the papers of transfers are printed, so that nobody takes a copy for the one that both signed. */
public interface ContributionTransferPrints {

    /**
     * Notes that the paper of a transfer is printed now.
     *
     * @return which printing it is: 1 is the original, each later one a copy that says which it is
     */
    int printed(CooperativeId cooperative, ContributionTransfer transfer);
}
