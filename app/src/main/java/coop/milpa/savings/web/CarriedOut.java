package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.SavingsReceipt.Costs;
import java.util.Optional;

/**
 * What an act came to, or would come to.
 *
 * @param entry  where it stands in the books, if it has a receipt
 * @param amount  what came in or went out, positive
 * @param balance  what is in the account afterwards
 */
record CarriedOut(Optional<EntryId> entry, Money amount, Costs costs, Money balance) {}
