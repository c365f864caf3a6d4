package coop.milpa.accounting.web;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.DraftLine.Target;
import coop.milpa.api.Amount;
import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.AccountCode;
import java.util.Map;
import java.util.Optional;

/**
 * One side of an entry by hand: of a code in a branch, or of an account.
 *
 * @param amount  positive for a debit
 */
record HandLineText(Optional<String> code, Optional<String> branch, Optional<String> account, Amount amount) {

    static HandLineText of(DraftLine line, Map<BranchId, String> branches) {
        Amount amount = Amount.of(line.amount());
        return switch (line.target()) {
            case Target.OwnCode(AccountCode code, BranchId branch) ->
                new HandLineText(
                        Optional.of(code.value()),
                        Optional.of(branches.getOrDefault(branch, branch.toString())),
                        Optional.empty(),
                        amount);
            case Target.Numbered(String number) ->
                new HandLineText(Optional.empty(), Optional.empty(), Optional.of(number), amount);
        };
    }
}
