package coop.milpa.cheques;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;

/**
 * A request to send all cheques in hand of a branch and currency to the bank.
 *
 * @param bank  where they are deposited, in words: 1 to 80 characters
 * @param cheques  how many there were when they were shown
 * @param total  what they added up to then
 */
public record SendCheques(
        CooperativeId cooperative, RequestId request, BranchId branch, String bank, long cheques, Money total) {}
