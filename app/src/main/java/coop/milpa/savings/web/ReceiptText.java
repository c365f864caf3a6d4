package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Reply;
import coop.milpa.platform.Subject;
import coop.milpa.savings.SavingsReceipt;

/**
 * What an operation came to, as other systems are told.
 *
 * @param entry  where it stands in the books
 * @param day  of the books
 * @param account  whose movement it is
 * @param amount  what came in or went out, positive
 * @param costs  what it cost the account besides
 */
record ReceiptText(String entry, String day, String account, Amount amount, Costs costs) {

    /** What an operation costs an account. */
    record Costs(Amount fee, Amount penalty, Amount tax) {

        static Costs of(SavingsReceipt.Costs costs) {
            return new Costs(Amount.of(costs.fee()), Amount.of(costs.penalty()), Amount.of(costs.tax()));
        }
    }

    static ReceiptText of(String account, SavingsReceipt receipt) {
        return new ReceiptText(
                receipt.entry().toString(),
                receipt.day().toString(),
                account,
                Amount.of(receipt.amount()),
                Costs.of(receipt.costs()));
    }

    static Reply created(String account, SavingsReceipt receipt) {
        return Reply.created(of(account, receipt), new Subject("savings-account", account));
    }
}
